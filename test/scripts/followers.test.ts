import { expect, test } from 'vitest';
import { followerRows } from '../../scripts/followers.ts';
import type { FlatRecord } from '../flat.ts';

/** That many records with these tags. */
const records = (count: number, tags: string): FlatRecord[] =>
  Array.from({ length: count }, () => tags.split(' ').map((tag) => [tag, 'x'] as const));

test('a tag has those that often and those that seldom come below it, and none that hardly do', () => {
  const rows = followerRows([
    ...records(900, 'TY TI'),
    ...records(20, 'TY AU'),
    ...records(1, 'TY XX'),
  ]);
  expect(rows).toEqual(["  TY: ['TI', 'AU'],"]);
});

test('a long list of one tag does not hide what comes below its end', () => {
  const rows = followerRows([...records(1, `AU${' AU'.repeat(99)} TI`), ...records(1, 'AU PY')]);
  expect(rows).toEqual(["  AU: ['AU TI PY', ''],"]);
});
