import { describe, expect, it } from 'vitest';
import { isHeavy } from '../../src/references/heavy.ts';
import { seed, works } from './works.ts';

describe('isHeavy', () => {
  it('is true of a work with a text, or with so many of them, as nobody writes them', () => {
    expect(isHeavy({ ...seed, author: [{ literal: '"a '.repeat(20_000) }] })).toBe(true);
    expect(isHeavy({ ...seed, title: 'x'.repeat(1001) })).toBe(true);
    const many = Array.from({ length: 5000 }, (_, at) => ({ family: `Name${at}`, given: 'A.' }));
    expect(isHeavy({ ...seed, author: many })).toBe(true);
  });

  it('is not of works as they are, whatever their abstract', () => {
    for (const csl of [seed, ...Object.values(works)]) expect(isHeavy(csl)).toBe(false);
    expect(isHeavy({ ...seed, abstract: 'x'.repeat(100_000) })).toBe(false);
    const many = Array.from({ length: 800 }, (_, at) => ({ family: `Name${at}`, given: 'A. B.' }));
    expect(isHeavy({ ...seed, author: many })).toBe(false);
  });
});
