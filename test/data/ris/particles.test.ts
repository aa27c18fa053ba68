import { expect, test } from 'vitest';
import { particleOf } from '../../../src/data/ris/particles.ts';

test.each([
  ['van der Berg', 'van der'],
  ['de la Cruz Ruiz', 'de la'],
  ["van 't Hoff", "van 't"],
  ["'t Hart", "'t"],
  ['Van der Berg', ''],
  ['Berg', ''],
  ['van', ''],
  ['van der', ''],
  ['de vries', ''],
  ["d'Arcy", ''],
  ['some Author', ''],
  ['', ''],
])('the particle of %j is %j', (family, particle) => {
  expect(particleOf(family)).toBe(particle);
});
