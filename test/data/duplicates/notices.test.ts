import { expect, test } from 'vitest';
import { noticeOf } from '../../../src/data/duplicates/notices.ts';

test.each([
  'Erratum: Grid cells',
  'Corrigendum to "Grid cells"',
  'Re: Grid cells',
  'RE. Grid cells',
  'Reply to Liapi',
  'In reply',
  'Book review: Grid cells',
  'Retraction note: Grid cells',
])('%s is about another work', (title) => {
  expect(noticeOf(title)).not.toBe('');
});

test.each([
  'Re-examining grid cells',
  'Responses of grid cells',
  'Corrections officers at work',
  'Letters from the front',
  'Grid cells: a reply',
])('%s is not', (title) => {
  expect(noticeOf(title)).toBe('');
});
