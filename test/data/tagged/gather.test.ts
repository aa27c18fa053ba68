import { describe, expect, test } from 'vitest';
import { withoutPauses } from '../../../src/data/format.ts';
import type { Dialect } from '../../../src/data/tagged/dialect.ts';
import { gather } from '../../../src/data/tagged/gather.ts';
import { letters } from './dialect.ts';

/** The records of a text, each as its tags in one string, and problems as their kind and line. */
function records(lines: readonly string[], dialect: Dialect = letters, field = 100): string[] {
  return [...withoutPauses(gather([lines.join('\n')], { records: 9, field }, dialect))].map(
    (part) =>
      'tags' in part
        ? part.tags.map(({ tag, value }) => tag + value).join(' ')
        : `${part.kind} ${part.line} of ${part.record}`,
  );
}

test('a record goes to the tag that opens the next or closes it, or to the end', () => {
  expect(records(['N:1', 'A:a', 'N:2', 'E:', 'A:b', 'E:', 'N:3'])).toEqual([
    'N1 Aa',
    'N2 E',
    'Ab E',
    'N3',
  ]);
});

describe('a blank line', () => {
  test('ends a record', () => {
    expect(records(['N:1', 'A:a', '', 'A:b', 'B:c'])).toEqual(['N1 Aa', 'Ab Bc']);
  });

  test('ends none in a format where it says nothing', () => {
    expect(records(['N:1', 'A:a', '', 'A:b'], { ...letters, parted: false })).toEqual(['N1 Aa Ab']);
  });

  test('ends none that goes on with such a tag', () => {
    const goesOn: Dialect['goesOn'] = ([first], next) => first?.tag === 'N' && next === 'A';
    const lines = ['N:1', 'A:a', '', 'A:b', 'B:c', '', 'B:d', 'A:e', '', 'A:f'];
    expect(records(lines, { ...letters, goesOn })).toEqual(['N1 Aa Ab Bc', 'Bd Ae', 'Af']);
  });

  test('ends none where one stands below every line', () => {
    expect(records(['N:1', '', 'A:a', '', 'B:b', '', 'N:2'])).toEqual(['N1 Aa Bb', 'N2']);
  });
});

test('lines that go on with a value are put to it', () => {
  expect(records(['N:1', 'A:a', ' b', ' c', 'B:d'])).toEqual(['N1 Aa|b|c Bd']);
});

test('the fence of a pasted block is no part of a value', () => {
  expect(records(['```txt', 'N:1', 'A:a', ' b', '```', ' c'])).toEqual([
    'N1 Aa|b',
    'stray-line 6 of 0',
  ]);
});

describe('a line that says nothing', () => {
  test('is a problem of the record that is open', () => {
    const parts = [
      ...withoutPauses(gather(['N:1\nwhat\nA:a'], { records: 9, field: 100 }, letters)),
    ];
    expect(parts).toEqual([
      {
        tags: [
          { tag: 'N', value: '1', line: 1 },
          { tag: 'A', value: 'a', line: 3 },
        ],
        record: 1,
        problems: [{ kind: 'stray-line', line: 2, record: 1, text: 'what' }],
      },
    ]);
  });

  test('is a problem of no record below a blank line, before the first and behind the last', () => {
    expect(records(['what', 'N:1', '', 'what', 'A:a', 'E:', 'what'])).toEqual([
      'stray-line 1 of 0',
      'N1',
      'stray-line 4 of 0',
      'Aa E',
      'stray-line 7 of 0',
    ]);
  });

  test('is none where it wraps the records', () => {
    expect(records(['*', 'N:1', '', '*'])).toEqual(['N1']);
  });
});

test('a tag that begins no record is a problem outside of one', () => {
  expect(records(['X:1', 'N:1', 'X:2'])).toEqual(['stray-line 1 of 0', 'N1 X2']);
});

test('a value that is too long in all its lines is left out and told', () => {
  const parts = [
    ...withoutPauses(gather(['N:1\nA:abc\n def\n'], { records: 9, field: 5 }, letters)),
  ];
  expect(parts).toEqual([
    {
      tags: [{ tag: 'N', value: '1', line: 1 }],
      record: 1,
      problems: [{ kind: 'field-too-long', line: 2, record: 1, text: 'A:abc' }],
    },
  ]);
});

test('a record is given as soon as the next one begins', () => {
  const parts = gather(
    (function* () {
      yield 'N:1\nN:2\n';
      throw new Error('not yet');
    })(),
    { records: 9, field: 100 },
    letters,
  );
  expect(parts.next().value).toMatchObject({ record: 1 });
});
