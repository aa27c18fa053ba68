import { expect, test } from 'vitest';
import { canonicalLocale } from '../../src/data/locale.ts';

test.each([
  ['en-gb', 'en-GB'],
  ['ger', 'de'],
  ['zh-hant', 'zh-Hant'],
])('%s is %s', (tag, canonical) => {
  expect(canonicalLocale(tag)).toBe(canonical);
});

test.each(['eng-eng', 'e', 'en_GB', ''])('%j is no language, and no fault', (tag) => {
  expect(canonicalLocale(tag)).toBeUndefined();
});
