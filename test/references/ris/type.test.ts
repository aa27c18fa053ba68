import { expect, test } from 'vitest';
import type { CslType } from '../../../src/data/csl.ts';
import type { Tag } from '../../../src/data/reference.ts';
import { risTy, writtenType } from '../../../src/references/ris/type.ts';

const written = (type: CslType, ...tags: Tag[]) => writtenType({ csl: { type }, tags }).ty;

test('the TY of a record is kept where it still says what the work is', () => {
  expect(written('book', ['TY', 'EBOOK'])).toBe('EBOOK');
  expect(written('article-journal', ['TY', 'EBOOK'])).toBe('JOUR');
  expect(written('document', ['TY', 'WHATEVER'])).toBe('GEN');
});

test('the TY of tags that are no RIS says nothing', () => {
  const tags: Tag[] = [['TY', 'EBOOK']];
  expect(writtenType({ csl: { type: 'book' }, tags, format: 'refer' }).ty).toBe('BOOK');
});

test('an article in press says so by its type', () => {
  const csl = { type: 'article-journal', status: 'in press' } as const;
  expect(writtenType({ csl, tags: [] }).ty).toBe('INPR');
});

test('what a reader would take for an article is not called GEN', () => {
  const type = writtenType({ csl: { type: 'document' }, tags: [] });
  expect(risTy(type, () => false)).toBe('GEN');
  expect(risTy(type, (tag) => tag === 'J2')).toBe('OTHER');
});
