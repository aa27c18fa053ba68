import { expect, test } from 'vitest';
import { fold, foldedWords } from '../../src/data/fold.ts';

test('letters are compared without case, diacritics and ligatures', () => {
  expect(fold('Müller-SØRENSEN, Łukasz & Weiß: Œuvre, ﬁn')).toBe(
    'muller-sorensen, lukasz & weiss: oeuvre, fin',
  );
});

test('scripts without case stay as they are', () => {
  expect(foldedWords('村上 春樹 – Ελένη, Достоевский')).toEqual([
    '村上',
    '春樹',
    'ελενη',
    'достоевскии',
  ]);
});

test('words end at anything that is no letter or digit', () => {
  expect(foldedWords("inter-organisational providers' COVID-19")).toEqual([
    'inter',
    'organisational',
    'providers',
    'covid',
    '19',
  ]);
});
