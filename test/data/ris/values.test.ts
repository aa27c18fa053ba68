import { describe, expect, test } from 'vitest';
import { heading, isAbsent, list, oneLine, words } from '../../../src/data/ris/values.ts';

test.each(['', 'NA', 'N/A', 'nan', 'NULL', 'None', '/', '///'])(
  '%j says that there is none',
  (text) => {
    expect(isAbsent(text)).toBe(true);
  },
);

test.each(['Na, X', 'none of it', '0', 'NAN-1'])('%j says something', (text) => {
  expect(isAbsent(text)).toBe(false);
});

describe('one line', () => {
  test('has single spaces, for line ends, tabs and no-break spaces too', () => {
    expect(oneLine(' a\n b\t\tc\u00A0d\u2009e\u3000 ')).toBe('a b c d e');
    expect(oneLine('as it is')).toBe('as it is');
    expect(oneLine('村上 – Œuvre')).toBe('村上 – Œuvre');
    expect(oneLine('  ')).toBe('');
  });

  test('words have no markup, a heading keeps that of CSL', () => {
    expect(words('A &amp; B<br/>C <i>x</i>')).toBe('A & B C x');
    expect(heading('H<inf>2</inf>O of <em>E. coli</em>')).toBe('H<sub>2</sub>O of <i>E. coli</i>');
  });
});

test('a list is one a line, or parted by semicolons, without what says "none"', () => {
  expect(list('one\ntwo; three, with comma;;NA')).toEqual(['one', 'two', 'three, with comma']);
});

test('what nobody sees is no part of the words: control characters, turned directions, half characters', () => {
  expect(words('Sleep\u0001 in\u001b nurses\u007f')).toBe('Sleep in nurses');
  expect(words('a \u202esir\u202c b \ud83d c')).toBe('a sir b c');
  expect(words('🧪 שלום')).toBe('🧪 שלום');
});
