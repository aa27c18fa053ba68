import { describe, expect, it, test } from 'vitest';
import { entryType, subtype, subtypeOf, writtenType } from '../../../src/data/bibtex/types.ts';
import { isCslType } from '../../../src/data/csl-json/variables.ts';

// Appendix III of the CSL specification; the compiler holds the list in variables.ts to it.
const all =
  'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage'
    .split(' ')
    .filter(isCslType);

describe('entryType', () => {
  test.each([
    ['article', 'article-journal'],
    ['inproceedings', 'paper-conference'],
    ['conference', 'paper-conference'],
    ['phdthesis', 'thesis'],
    ['online', 'webpage'],
    ['jurisdiction', 'legal_case'],
    ['legal_case', 'legal_case'],
    ['speech', 'speech'],
  ])('@%s is %s', (word, csl) => {
    expect(entryType(word)?.csl).toBe(csl);
  });

  it('knows no other words', () => {
    expect([entryType('foo'), entryType('toString')]).toEqual([undefined, undefined]);
  });
});

test.each(all)('%s is read as it is written, with its subtype if need be', (csl) => {
  expect(all).toHaveLength(45);
  for (const dialect of ['bibtex', 'biblatex'] as const) {
    const type = writtenType(csl, '', dialect);
    expect(entryType(type.entry)).toEqual(type);
    expect(type.csl === csl ? csl : subtype(subtypeOf(csl))).toBe(csl);
  }
});

test("BibTeX has an entry type for a master's thesis", () => {
  expect(writtenType('thesis', "Master's thesis", 'bibtex').entry).toBe('mastersthesis');
  expect(writtenType('thesis', 'PhD thesis', 'bibtex').entry).toBe('phdthesis');
  expect(writtenType('thesis', "Master's thesis", 'biblatex').entry).toBe('thesis');
});
