import { expect, test } from 'vitest';
import { amidSentence } from '../../../src/data/ris/sentence.ts';

/** How surely the `KW -` in a text is amid a sentence. */
const amid = (text: string) => amidSentence(text, text.indexOf('KW -'), text.indexOf('KW -') + 4);

test.each([
  ['The levels of KW - in the blood were high.', 2],
  ['The levels of KW - blood were high.', 1],
  ['The levels, KW - Blood was high.', 1],
  ['The levels were high. KW - and low', 1],
  ['The levels were high. KW - blood', 0],
  ['Lancet, The KW - a', 0],
  ['We asked them KW - ', 1],
])('%j is %i', (text, expected) => {
  expect(amid(text)).toBe(expected);
});

test('a part of a word joins nothing, and nor do the ends of the text', () => {
  expect(amid('cutoff KW - into-house')).toBe(0);
  expect(amid('KW -')).toBe(0);
  expect(amid('of KW - of')).toBe(0);
});
