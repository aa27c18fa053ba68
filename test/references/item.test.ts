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

  it('takes an institution among persons for one more name', () => {
    const person = { family: 'Ng', given: 'W.-K.' };
    const group = { literal: 'The SST Consortium' };
    expect(toItem({ ...seed, author: [person, group] }).author).toEqual([
      person,
      { family: 'The SST Consortium' },
    ]);
    expect(toItem({ ...seed, author: [group] }).author).toEqual([group]);
    expect(toItem({ ...seed, author: [person] }).author).toEqual([person]);
  });

  it('says of Japanese, Chinese, Vietnamese and Hungarian only that they are not English', () => {
    const language = (tag: string): string | undefined =>
      toItem({ ...seed, language: tag }).language;
    expect(['ja', 'zh-Hans', 'vi', 'hu', 'zho'].map(language)).toEqual([
      'und',
      'und',
      'und',
      'und',
      'zho',
    ]);
    expect(['en', 'de', 'en-GB'].map(language)).toEqual(['en', 'de', 'en-GB']);
  });
});
