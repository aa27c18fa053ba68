import { expect, it } from 'vitest';
import { printable, printableLines } from '../src/printable.ts';

it('makes one line of many', () => {
  expect(printable('a\r\nb\tc\u2028d\n')).toBe('a b c d');
});

it('takes away what would command a terminal, and keeps all letters', () => {
  expect(printable('\x1b[31mÅsa\x07\x9b2J東京')).toBe('[31mÅsa 2J東京');
});

it('keeps the lines of a file, and what stands before them', () => {
  expect(printableLines('a\n  b\x1b[2J\u2028c\n')).toBe('a\n  b [2J c\n');
});
