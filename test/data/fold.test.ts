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

test('a mark that makes another letter stays, and letters are composed as people type them', () => {
  expect(fold('がぎぐ 김치 हिन्दी')).toBe('がぎぐ 김치 हिन्दी');
  expect(foldedWords('हिन्दी')).toEqual(['हिन्दी']);
  expect(fold('שָׁלוֹם')).toBe('שלום');
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
