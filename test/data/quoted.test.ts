import { expect, test } from 'vitest';
import { quoteIn, unquote, unquoted } from '../../src/data/quoted.ts';
import { cpuMs } from '../cpu.ts';

test('the mark is that of the first line that has words at once behind it', () => {
  expect(quoteIn('Ada wrote:\n>\n>   indented\n> @article{a,\n')).toBe('> ');
  expect(quoteIn('>> one\n')).toBe('>> ');
  expect(quoteIn('>one\n')).toBe('>');
  expect(quoteIn('a > b\n')).toBe('');
});

test('lines lose the mark and keep their indent, blank ones too', () => {
  expect(unquote('> a\r\n>   b\r\n>\r\n>c\nd > e\n', '> ')).toBe('a\r\n  b\r\n\r\n>c\nd > e\n');
});

test('slices stay as they are where there is no mark', () => {
  expect([...unquoted(['> a\n', '> b'], '')]).toEqual(['> a\n', '> b']);
  expect([...unquoted(['> a\n', '> b'], '> ')]).toEqual(['a\n', 'b']);
});

test('a line of marks only takes no time', () => {
  const took = cpuMs(() => {
    quoteIn('>'.repeat(200_000));
    quoteIn('> '.repeat(200_000));
  });
  expect(took).toBeLessThan(2_000);
});
