import { expect, it } from 'vitest';
import { stylesMatching } from '../../../src/references/styles/matching.ts';
import { styles } from '../../../src/references/styles/style.ts';

const ids = (words: string): string[] => stylesMatching(words).map(({ id }) => id);

it('has all styles for no words', () => {
  expect(stylesMatching(' ')).toBe(styles());
});

it('has only those with each of the words or its beginning, each once', () => {
  const found = stylesMatching('curr opin');
  expect(found.length).toBeGreaterThan(5);
  for (const { title } of found) expect(title).toMatch(/curr.* opin/i);
  expect(new Set(found).size).toBe(found.length);
});

it('has the style that had this id before', () => {
  expect(ids('lncs')).toEqual(['springer-lecture-notes-in-computer-science']);
});

it('has nothing that is only nearly meant', () => {
  expect(ids('vancuver')).toEqual([]);
});
