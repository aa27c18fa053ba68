import { expect, test } from 'vitest';
import { likeness } from '../../../src/data/duplicates/titles.ts';

const title = 'factorsthatinfluenceintegration';

test.each([
  [title, title, 'equal'],
  [title, `${title}astudy`, 'cut'],
  [title, title.replace('influence', 'influnce'), 'near'],
  [title, `${title}06biologicalsciences0604genetics`, 'near'],
  [title, `${title}2`, 'unlike'],
  [title, `${title}aprotocol`, 'unlike'],
  [title, `${title}vol93pg1092012`, 'unlike'],
  [`${title}part1`, `${title}part2`, 'unlike'],
  ['obesity', 'obesityanditstreatment', 'unlike'],
  [title, 'einflusseaufdaszusammenwachsen', 'unlike'],
] as const)('%s and %s are %s', (one, other, how) => {
  expect(likeness(one, other)).toBe(how);
  expect(likeness(other, one)).toBe(how);
});
