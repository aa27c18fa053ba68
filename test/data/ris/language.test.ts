import { expect, test } from 'vitest';
import { language } from '../../../src/data/ris/language.ts';

test.each([
  ['eng', 'en'],
  ['ENG', 'en'],
  ['en', 'en'],
  ['English', 'en'],
  ['English, Old', 'en'],
  ['English;Spanish', 'en'],
  ['English <!-- Page not cached -->', 'en'],
  ['en_GB', 'en-GB'],
  ['pt-br', 'pt-BR'],
  ['German', 'de'],
  ['ger', 'de'],
  ['fre', 'fr'],
  ['chi', 'zh'],
  ['Chinese', 'zh'],
])('%s is %s', (text, tag) => {
  expect(language(text)).toBe(tag);
});

test.each(['', 'Language', 'und', 'mul', 'undetermined', 'THES.LA', 'x'.repeat(99)])(
  '%j is no language',
  (text) => {
    expect(language(text)).toBeUndefined();
  },
);
