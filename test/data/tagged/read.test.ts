import { expect, test } from 'vitest';
import { withoutPauses } from '../../../src/data/format.ts';
import { readTagged } from '../../../src/data/tagged/read.ts';
import { letters } from './dialect.ts';

const dialect = {
  ...letters,
  toRis: () => [
    { tag: 'TY', value: 'BOOK', line: 1 },
    { tag: 'DO', value: 'none', line: 2 },
  ],
};

test('a work keeps its own tags, and its problems show them', () => {
  expect([
    ...withoutPauses(readTagged(['N:1\nA:a\nwhat\n'], { records: 9, field: 100 }, dialect)),
  ]).toEqual([
    {
      csl: { type: 'book' },
      tags: [
        ['N', '1'],
        ['A', 'a'],
      ],
      ids: {},
      format: 'refer',
    },
    { kind: 'no-title', line: 1, record: 1, text: 'N:1' },
    { kind: 'bad-doi', line: 2, record: 1, text: 'A:a' },
    { kind: 'stray-line', line: 3, record: 1, text: 'what' },
  ]);
});

test('what has only values that are too long is no work', () => {
  const entries = [...withoutPauses(readTagged(['N:123456'], { records: 9, field: 5 }, dialect))];
  expect(entries).toEqual([{ kind: 'field-too-long', line: 1, record: 1, text: 'N:123456' }]);
});
