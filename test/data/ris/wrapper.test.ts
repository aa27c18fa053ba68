import { expect, test } from 'vitest';
import { isWrapper } from '../../../src/data/ris/wrapper.ts';

test.each([
  '12.',
  '<3.>',
  'Link to the Ovid Full Text or citation: https://login.example.org',
  'Database: Embase <1980 to 2024 Week 25>',
  'Search Strategy:',
  'Record #3 of 18',
  'Provider: John Wiley & Sons, Ltd.',
  'Content: text/plain; charset="UTF-8"',
  "MIME type 'application/xresearch-info-systems'",
  '% a comment',
  '--------',
  '```ris',
  '```',
])('only wraps records: %j', (line) => {
  expect(isWrapper(line)).toBe(true);
});

test.each(['Dear all,', '12. Results', 'see the database', '%0 Journal Article', '-'])(
  'may say something: %j',
  (line) => {
    expect(isWrapper(line)).toBe(false);
  },
);
