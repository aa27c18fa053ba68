import { expect, test } from 'vitest';
import {
  isDate,
  isNames,
  isText,
  meanings,
  numberOf,
  targetCount,
} from '../../../src/data/ris/meanings.ts';
import { rows } from '../../../src/data/ris/tags.ts';
import { type RisType, types } from '../../../src/data/ris/types.ts';

const type = (ty: string): RisType => {
  const found = types.get(ty);
  if (!found) throw new Error(`no type ${ty}`);
  return found;
};
const target = (tag: string, ty: string) => meanings(type(ty)).get(tag)?.target;

test.each([
  ['T2', 'JOUR', 'container-title'],
  ['T2', 'BOOK', 'collection-title'],
  ['T2', 'CPAPER', 'event-title'],
  ['A2', 'CHAP', 'editor'],
  ['A2', 'RPRT', 'collection-editor'],
  ['A3', 'BOOK', 'editor'],
  ['AU', 'EDBOOK', 'editor'],
  ['IS', 'CHAP', 'number-of-volumes'],
  ['ET', 'JOUR', 'available-date'],
  ['ET', 'COMP', 'version'],
  ['M3', 'THES', 'genre'],
  ['SN', 'PAT', 'number'],
  ['SE', 'NEWS', 'section'],
])('%s of %s goes to %s', (tag, ty, expected) => {
  expect(target(tag, ty)).toBe(expected);
});

test('a tag that is only kept means nothing', () => {
  expect(target('M3', 'JOUR')).toBeUndefined();
});

test('of two tags with one target the upper line of the table wins', () => {
  const rank = (tag: string) => meanings(type('JOUR')).get(tag)?.rank ?? Number.NaN;
  expect(rank('TI')).toBeLessThan(rank('T1'));
  expect(rank('JF')).toBeLessThan(rank('T2'));
  expect(rank('T2')).toBeLessThan(rank('JO'));
  expect(rank('IS')).toBeLessThan(rank('CP'));
});

test('the table speaks of types and families that there are', () => {
  const all = [...types.values()];
  const known = new Set([...all.map(({ ty }) => ty), ...all.map(({ family }) => family)]);
  const named = rows.flatMap(([, , by = {}]) => Object.keys(by).flatMap((key) => key.split(' ')));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('names, dates, texts and parts are told apart', () => {
  expect(isNames('editor')).toBe(true);
  expect(isText('editor')).toBe(false);
  expect(isText('publisher')).toBe(true);
  expect(isDate('submitted')).toBe(true);
  expect(isText('submitted')).toBe(false);
  expect(isText('first-page')).toBe(false);
  expect(isText('kept')).toBe(false);
});

test('every target has a number of its own, below their count', () => {
  const targets = new Set(rows.flatMap(([, to, by = {}]) => [to, ...Object.values(by)]));
  const numbers = new Set([...targets].map(numberOf));
  expect(numbers.size).toBe(targets.size);
  expect(Math.max(...numbers)).toBe(targetCount - 1);
});
