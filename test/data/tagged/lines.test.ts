import { expect, test } from 'vitest';
import { withoutPauses } from '../../../src/data/format.ts';
import { filledLines, isBlank, lines } from '../../../src/data/tagged/lines.ts';

test.each([
  ['LF', 'one\ntwo\n'],
  ['CR LF', 'one\r\ntwo\r\n'],
  ['CR', 'one\rtwo\r'],
  ['CR CR LF', 'one\r\r\ntwo\r\r\n'],
  ['nothing behind the last', 'one\ntwo'],
])('lines end with %s', (_, text) => {
  expect([...withoutPauses(lines([text]))]).toEqual(['one', 'two']);
});

test('slices are read on, and blank lines count', () => {
  expect([...withoutPauses(lines(['one\n\n', 'two\n', 'three']))]).toEqual([
    'one',
    '',
    'two',
    'three',
  ]);
});

test('byte order marks are no text', () => {
  expect([...withoutPauses(lines(['\uFEFFone\n\uFEFFtwo\n']))]).toEqual(['one', 'two']);
});

test('a file of nothing has no lines', () => {
  expect([...withoutPauses(lines([]))]).toEqual([]);
  expect([...withoutPauses(lines(['']))]).toEqual([]);
});

test('the filled lines are those that have anything in them, with where they begin', () => {
  expect([...filledLines('\n  \none\n\n\uFEFFtwo\rthree')]).toEqual([
    { text: 'one', at: 4 },
    { text: 'two', at: 9 },
    { text: 'three', at: 14 },
  ]);
});

test('white space of every kind is blank', () => {
  expect([isBlank(''), isBlank(' \t\u00a0\ufeff'), isBlank(' x')]).toEqual([true, true, false]);
});
