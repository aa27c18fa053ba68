import { expect, test } from 'vitest';
import { long, short, under, within } from '../../../src/data/finder/parts.ts';

const parts = { ends: Uint32Array.of(1), letters: Uint16Array.of(2) };

test('parts are found again under the name under which they were put', () => {
  const both = { ...under('words', parts), ...under('wordsother', { ends: Uint32Array.of(3) }) };
  expect(within('words', both)).toEqual(parts);
  expect(within('other', both)).toEqual({});
  expect(within('words', under('words', under('words', parts)))).toEqual(under('words', parts));
});

test('a part is of the bits that are asked for, or it is said that there is none', () => {
  expect([long(parts, 'ends'), short(parts, 'letters')]).toEqual([parts.ends, parts.letters]);
  expect(() => long(parts, 'letters')).toThrow('there is no part letters');
  expect(() => short(parts, 'ends')).toThrow('there is no part ends');
  expect(() => long(parts, 'nothing')).toThrow(TypeError);
});
