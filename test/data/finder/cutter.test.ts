import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Cutter, hashOf } from '../../../src/data/finder/cutter.ts';
import { spelt } from '../../../src/data/finder/spelling.ts';
import { foldedWords } from '../../../src/data/fold.ts';
import { lettersIn } from '../../finding.ts';

/** What is said of the cutter, said slowly. */
const slowly = (text: string): readonly string[] =>
  foldedWords(text)
    .flatMap(spelt)
    .map((word) => word.slice(0, 48));

/** One for all, as in the catalogue: nothing of the text before may be left. */
const cutter = new Cutter();
const cut = (text: string): readonly string[] => cutter.cut(text).words();

const nasty = fc.constantFrom(
  ...['a', 'B', 'z', '0', ' ', '-', "'", '\0', '\n', '_', '.', '’'],
  ...['\u0301', '\u0308', '\u0327', '\u0345', '\u3099', '\u309A', '\u200D', '\u20DD'],
  ...[
    'ß',
    'ẞ',
    'ø',
    'æ',
    'Œ',
    'ł',
    'Þ',
    'İ',
    'ı',
    'ﬁ',
    'ŉ',
    'é',
    'Å',
    'Å',
    'ǆ',
    'ª',
    '½',
    '㎏',
    '™',
    '²',
  ],
  ...['Σ', 'ς', 'σ', 'α', 'Ω', 'Ω', 'µ', 'ϐ', 'ϑ', 'ᾳ', 'Ά', '𝛽'],
  ...['か', 'が', 'カ', 'ー', 'ｶ', 'ﾞ', '゛', '々', 'ゝ', '免', '疫', '𠮷', 'ก', 'ำ', 'ລ', 'ខ', 'က'],
  ...['한', '가', '\u1100', '\u1161', '\u11A8', 'ㄱ', 'ﾡ', 'ꥠ'],
  ...['क', 'ि', '़', 'क़', 'ש', 'ָ', 'שׁ', 'ع', 'َ', 'ﷺ', 'й', 'ё', 'Ё', 'ѝ'],
  ...['\uD800', '\uDC00', '\uDBFF', '💥', '𝒳', '👨‍👩‍👧'],
);

describe('words are cut as they are folded and spelt', () => {
  test('whatever letters, marks and halves of letters follow one another', () => {
    const texts = fc.array(nasty, { maxLength: 40 }).map((units) => units.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(cut(text)).toEqual(slowly(text));
      }),
      { numRuns: 3_000 },
    );
  });

  test('in any text at all', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(cut(text)).toEqual(slowly(text));
      }),
      { numRuns: 150 },
    );
  });

  test('each letter of the first plane, alone and between others', () => {
    for (let code = 0; code < 1 << 16; code += 1) {
      const text = String.fromCharCode(code);
      if (cut(text).join() !== slowly(text).join()) expect([code, cut(text)]).toEqual(slowly(text));
      const among = `ab${text}C${text}`;
      if (cut(among).join() !== slowly(among).join())
        expect([code, cut(among)]).toEqual(slowly(among));
    }
  });

  test('also words that are longer than any is kept', () => {
    const letters = fc.constantFrom('a', 'b', 'ß', 'é', 'α', 'æ', '免', '\u0301', ' ');
    const texts = fc
      .array(fc.tuple(letters, fc.integer({ min: 1, max: 60 })), { maxLength: 12 })
      .map((runs) => runs.map(([letter, times]) => letter.repeat(times)).join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(cut(text)).toEqual(slowly(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a text is cut into', () => {
  test.each([
    ['Müller-Sørensen, Łukasz & Weiß', 'muller sorensen lukasz weiss'],
    ['Elevated IL-6, TNF-α and TNFα', 'elevated il 6 tnf alpha and tnfalpha'],
    ['β', 'beta'],
    ['Ελένη ΟΔΟΣ', 'ελενη οδοσ'],
    ['免疫学の研究', '免疫 疫学 学の の研 研究'],
    ['免', '免'],
    ['COVID-19患者 study', 'covid 19 患者 study'],
    ['か\u3099ん', 'がん'],
    ['\u1112\u1161\u11AB국', '한국'],
    ['Co<sub>2</sub>', 'co sub 2 sub'],
    ['… — “”', ''],
    ['', ''],
  ])('%s → %s', (text, words) => {
    expect(cut(text).join(' ')).toBe(words);
  });

  test('words of at most 48 letters, cut behind what is spelt out', () => {
    expect(cut(`${'a'.repeat(48)} ${'b'.repeat(49)} c`)).toEqual([
      'a'.repeat(48),
      'b'.repeat(48),
      'c',
    ]);
    expect(cut(`${'a'.repeat(45)}β`)).toEqual([`${'a'.repeat(45)}bet`]);
  });
});

test('the hash of each word is that by which vocabularies know it', () => {
  const texts = fc.array(nasty, { maxLength: 30 }).map((units) => units.join(''));
  fc.assert(
    fc.property(texts, (text) => {
      const words = cut(text);
      const hashes = words.map((word) => hashOf(lettersIn(word), 0, word.length));
      expect([...cutter.hashes.subarray(0, cutter.count)]).toEqual(hashes);
    }),
    { numRuns: 1_000 },
  );
});

test('a hash is of the letters from one place to another, and no number below 0', () => {
  const letters = lettersIn('sleep nurses');
  expect(hashOf(letters, 6, 12)).toBe(hashOf(lettersIn('nurses'), 0, 6));
  expect(hashOf(letters, 6, 12)).not.toBe(hashOf(letters, 0, 5));
  expect(hashOf(letters, 0, 0)).toBe(0x811c9dc5);
  for (const word of ['a', 'sleep', 'zebra', 'ß']) {
    expect(hashOf(lettersIn(word), 0, word.length)).toBeGreaterThanOrEqual(0);
  }
});

test('many words take the room that they need', () => {
  const text = Array.from({ length: 20_000 }, (_, at) => `w${at}`).join(' ');
  expect(cut(text)).toEqual(text.split(' '));
  const unspaced = '免疫'.repeat(10_000);
  expect(cut(`a ${unspaced} b`)).toHaveLength(20_001);
});

test('letters that become more than the text has leave room for the words behind them', () => {
  const [greek, plain] = ['ε '.repeat(585), 'care '.repeat(100)];
  expect(new Cutter().cut(greek + plain).words()).toEqual(slowly(greek + plain));
});
