import { expect, test } from 'vitest';
import { inRis, meanings, none, ownTags } from '../../../src/data/tagged/meaning.ts';

const table = meanings([
  ['A B', 'AU'],
  ['C', (value, { ty, has }) => (has.has('A') ? [ty, value] : none)],
  ['D', (value) => value.split('').map((letter) => ['KW', letter])],
]);
const type = { tag: 'TY', value: 'BOOK', line: 1 };

/** A record of tags given as `TAG=value`. */
function told(...tags: string[]): string[] {
  const record = tags.map((tag, i) => ({ tag: tag.slice(0, 1), value: tag.slice(2), line: i + 1 }));
  return inRis(record, type, table).map(({ tag, value, line }) => `${line} ${tag}=${value}`);
}

test('a record begins with its type', () => {
  expect(told()).toEqual(['1 TY=BOOK']);
});

test('a tag is one of RIS, none or several, on the line that it stands on', () => {
  expect(told('A=x', 'B=y', 'C=z', 'D=pq', 'E=w')).toEqual([
    '1 TY=BOOK',
    '1 AU=x',
    '2 AU=y',
    '3 BOOK=z',
    '4 KW=p',
    '4 KW=q',
  ]);
});

test('what a value means may hang on the other tags, empty ones aside', () => {
  expect(told('A=', 'C=z')).toEqual(['1 TY=BOOK']);
});

test('tags may be left out', () => {
  const record = [{ tag: 'A', value: 'x', line: 1 }];
  expect(inRis(record, type, table, new Set(record))).toEqual([type]);
});

test('the tags of a record are those with a value', () => {
  const record = [
    { tag: 'A', value: 'x', line: 1 },
    { tag: 'B', value: '', line: 2 },
  ];
  expect([...ownTags(record)]).toEqual(['A']);
});
