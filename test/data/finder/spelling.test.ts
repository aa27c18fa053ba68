import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSpecial, spelt } from '../../../src/data/finder/spelling.ts';

test.each([
  ['a Greek letter alone', 'β', ['beta']],
  ['among others', 'tnfα', ['tnfalpha']],
  ['before others', 'κb', ['kappab']],
  ['two of them among others', 'αβcrystallin', ['alphabetacrystallin']],
  ['both forms of sigma', 'xσ', ['xsigma']],
  ['the last of them', 'ω3', ['omega3']],
])('%s is spelt out', (_, word, words) => {
  expect(spelt(word)).toEqual(words);
});

test('a Greek word stays as it is', () => {
  expect(spelt('ελενη')).toEqual(['ελενη']);
});

test.each([
  ['免疫学', ['免疫', '疫学']],
  ['免疫', ['免疫']],
  ['免', ['免']],
  ['covid患者数2020', ['covid', '患者', '者数', '2020']],
  ['がんケアー', ['がん', 'んケ', 'ケア', 'アー']],
  ['โรค', ['โร', 'รค']],
  ['𠮷野家', ['𠮷野', '野家']],
  ['α免疫', ['alpha', '免疫']],
])('%s, of a script without spaces, is kept as pairs: %j', (word, words) => {
  expect(spelt(word)).toEqual(words);
});

test('scripts with spaces are not kept in pairs', () => {
  for (const word of ['достоевскии', 'شلوم', '한국어', 'हिन्दी'])
    expect(spelt(word)).toEqual([word]);
});

/** The Greek letters are among them. */
const latinToCyrillic = fc
  .integer({ min: 97, max: 0x4ff })
  .map((code) => String.fromCharCode(code));

test('a word without a special letter is spelt as it stands', () => {
  fc.assert(
    fc.property(fc.string({ unit: latinToCyrillic, minLength: 1, maxLength: 12 }), (word) => {
      const codes = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
      fc.pre(!codes.some(isSpecial));
      expect(spelt(word)).toEqual([word]);
    }),
  );
});
