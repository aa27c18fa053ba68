import { expect, test } from 'vitest';
import { babelName, isEnglish, languageTag } from '../../../src/data/bibtex/languages.ts';

test.each([
  ['english', 'en'],
  ['ngerman', 'de'],
  ['langfrench', 'fr'],
  ['American', 'en-US'],
  ['pt-br', 'pt-BR'],
  ['zh-hans', 'zh-Hans'],
  ['klingon and so on', undefined],
])('%s is %s', (name, tag) => {
  expect(languageTag(name)).toBe(tag);
});

test.each(['en', 'en-US', 'en-GB', 'de', 'fr', 'pt-BR', 'nb', 'ja'])(
  '%s has a name that is read as it',
  (tag) => {
    expect(languageTag(babelName(tag) ?? '')).toBe(tag);
  },
);

test('a tag without a name in babel has none', () => {
  expect(babelName('zh-Hans')).toBeUndefined();
});

test('titles are English where no language is given', () => {
  expect([undefined, 'en', 'en-GB', 'de', 'enm'].map(isEnglish)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});
