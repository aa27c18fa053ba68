import { expect, test } from 'vitest';
import { twins } from '../../../src/data/ris/twins.ts';

/** What twins tell of the tags in a text, by where each stands: tag, words, or nothing. */
function told(text: string): string {
  const tags = [...text.matchAll(/([A-Z][A-Z0-9]) -/g)].map(({ 1: tag = '', index }) => ({
    tag,
    start: index,
    value: index + 4,
  }));
  const found = twins(tags, text);
  return tags
    .map(
      (each) => `${each.tag}${found.tags.has(each) ? '+' : ''}${found.words.has(each) ? '-' : ''}`,
    )
    .join(' ');
}

test('tags before the same long text are tags', () => {
  const title = 'A title of many words';
  expect(told(`TI - ${title} PY - 2020 ST - ${title} ER -`)).toBe('TI+ PY ST+ ER');
});

test('what looks like a tag in both of two twins is words', () => {
  const prose = 'Levels of something KW - and of KW - another thing were high.';
  expect(told(`AB - ${prose} DA - 2020 N2 - ${prose} SN - 1`)).toBe(
    'AB+ KW- KW- DA N2+ KW- KW- SN',
  );
});

test('so it is where only one of them has it', () => {
  const [start, end] = ['Levels of something', 'and of another thing were high.'];
  expect(told(`AB - ${start} KW - ${end} N2 - ${start} ${end} ER -`)).toBe('AB+ KW- N2+ ER');
  expect(told(`AB - ${start} ${end} N2 - ${start} KW - ${end} ER -`)).toBe('AB+ N2+ KW- ER');
});

test('so it is where it looks like a twin itself', () => {
  const prose = 'Levels of something as N2 - and of another thing were high.';
  expect(told(`AB - ${prose} N2 - ${prose} ER -`)).toBe('AB+ N2- N2+ N2- ER');
});

test('a short text is the same by chance, and so is the text of tags that have no twins', () => {
  expect(told('JF - Lancet T2 - Lancet ER -')).toBe('JF T2 ER');
  const name = 'A name of many letters';
  expect(told(`PB - ${name} AU - ${name} ER -`)).toBe('PB AU ER');
});

test('what stands below both twins stays a tag', () => {
  const title = 'A title of many words';
  expect(told(`T1 - ${title} TI - ${title} AU - A. Smith ER -`)).toBe('T1+ TI+ AU ER');
});
