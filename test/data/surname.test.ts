import { expect, test } from 'vitest';
import { surname } from '../../src/data/surname.ts';

test.each([
  [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, 'van der Berg'],
  [{ family: 'Wurst', 'dropping-particle': 'von' }, 'Wurst'],
  [{ literal: 'Moss Society' }, 'Moss Society'],
  [{ given: 'Hans' }, 'Hans'],
])('%o is called %s', (name, text) => {
  expect(surname(name)).toBe(text);
});
