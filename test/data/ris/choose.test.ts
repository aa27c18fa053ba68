import { expect, test } from 'vitest';
import { flattened } from '../../../src/data/ris/flattened.ts';

/** The tags that are chosen in a flattened record. */
const tags = (text: string) =>
  flattened(text)
    .map(([tag]) => tag)
    .join(' ');

const prose = 'It was measured in many patients, who were seen again after twelve months.';

test('a second one of what a record has once is words, where the first one is a tag', () => {
  const twice = (start: string) =>
    tags(`TY - JOUR ${start}TI - One AB - ${prose} The LA - fre KW - x ER -`);
  expect(twice('LA - eng ')).toBe('TY LA TI AB KW ER');
  expect(twice('')).toBe('TY TI AB LA KW ER');
});

test('what a record may have again is not', () => {
  expect(tags('TY - JOUR TI - One AU - A. Smith AU - B. Jones PY - 2020 ER -')).toBe(
    'TY TI AU AU PY ER',
  );
});

test("EBSCO's copyright notice is a second abstract", () => {
  expect(tags(`TY - JOUR TI - One AB - ${prose} AB - Copyright of it is theirs. ER -`)).toBe(
    'TY TI AB AB ER',
  );
});

test('in a record whose tags are sorted, one out of order is words', () => {
  const sorted = (words: string) =>
    `TY - JOUR AB - ${prose} ${words} AD - Luton AN - 1 AU - A. Smith DA - Jul 10 ` +
    'DO - 10.1000/x IS - 1 JF - Journal LA - eng PY - 2025 SN - 1472-6963 SP - 947 ER -';
  const expected = 'TY AB AD AN AU DA DO IS JF LA PY SN SP ER';
  expect(tags(sorted(''))).toBe(expected);
  expect(tags(sorted('The VL - was high.'))).toBe(expected);
});

test('what cuts a sentence is words, and what stands below one is a tag where it often follows', () => {
  const cut = (words: string) =>
    `TY - JOUR TI - One AB - ${prose} ${words} high levels of it in blood. ER -`;
  expect(tags(cut('They had KW - the'))).toBe('TY TI AB ER');
  expect(tags(cut('It was seen. SE -'))).toBe('TY TI AB ER');
  expect(tags(cut('It was seen. KW -'))).toBe('TY TI AB KW ER');
});

test('what stands in an abstract and in its twin is words, however well it would fit', () => {
  const twin = `${prose} KW - Patients of all ages. AD - Luton.`;
  expect(tags(`TY - JOUR TI - One AB - ${twin} N2 - ${twin} PY - 2020 ER -`)).toBe(
    'TY TI AB N2 PY ER',
  );
});

test('a twin is a tag even where no program was seen to write it', () => {
  expect(tags(`TY - JOUR TI - One AB - ${prose} N2 - ${prose} VL - 1 ER -`)).toBe(
    'TY TI AB N2 VL ER',
  );
});

test('however many words look like tags, some tags are chosen, TY and ER among them', () => {
  const many = 'and the SE - of '.repeat(40);
  expect(tags(`TY - JOUR AB - ${prose} ${many} ER -`)).toMatch(/^TY AB .*ER$/);
});

test('what evidently is a value has a tag, where no program was seen to write it too', () => {
  expect(tags(`TY - JOUR TI - One N2 - ${prose} PY - 2020 ER -`)).toBe('TY TI N2 PY ER');
  expect(tags(`TY - JOUR TI - One N2 - ${prose} PY - sapphire was found. ER -`)).toBe(
    'TY TI N2 ER',
  );
});
