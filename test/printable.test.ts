import { expect, it } from 'vitest';
import { printable } from '../src/printable.ts';

it('makes one line of many', () => {
  expect(printable('a\r\nb\tc\u2028d\n')).toBe('a b c d');
});

it('takes away what would command a terminal, and keeps all letters', () => {
  expect(printable('\x1b[31mÅsa\x07\x9b2J東京')).toBe('[31mÅsa 2J東京');
});
