import { describe, expect, it } from 'vitest';
import { toItem } from '../../src/references/item.ts';
import { seed } from './works.ts';

describe('toItem', () => {
  it('has the same id for the same work, and another one for any change that is printed', () => {
    expect(toItem({ ...seed }).id).toBe(toItem(seed).id);
    expect(toItem({ ...seed, page: '948' }).id).not.toBe(toItem(seed).id);
    expect(toItem({ ...seed, author: [{ family: 'Liapi', given: 'G.' }] }).id).not.toBe(
      toItem(seed).id,
    );
  });

  it('carries neither abstract nor affiliations', () => {
    const csl = { ...seed, custom: { affiliations: ['University of Bedfordshire'] } };
    expect(toItem(csl)).toEqual(toItem(seed));
    expect(Object.keys(toItem(csl))).not.toContain('abstract');
  });

  it('protects the case of what is in italics within a title', () => {
    const csl = { type: 'book', title: 'Of <i>E. coli</i> and <i>H. pylori</i>' } as const;
    expect(toItem(csl)).toMatchObject({
      title:
        'Of <span class="nocase"><i>E. coli</i></span> and <span class="nocase"><i>H. pylori</i></span>',
    });
  });

  it('prints a title longer than any title without its markup', () => {
    const title = '<i>E. coli</i> '.repeat(1000);
    expect(toItem({ type: 'book', title })).toMatchObject({ title: 'E. coli '.repeat(1000) });
  });
});
