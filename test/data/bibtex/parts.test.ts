import { expect, test } from 'vitest';
import { parts, type Separator } from '../../../src/data/bibtex/parts.ts';

test.each<[string, Separator, string[]]>([
  ['a, {b, c}, d', ',', ['a', '{b, c}', 'd']],
  ['a; b', ';', ['a', 'b']],
  ['A and {B and C} and D', 'and', ['A', '{B and C}', 'D']],
  ['A and and B', 'and', ['A', '', 'B']],
  ['Anderson and Sandra', 'and', ['Anderson', 'Sandra']],
  ['', ',', ['']],
])('"%s" parted by "%s"', (text, separator, found) => {
  expect(parts(text, separator)).toEqual(found);
});
