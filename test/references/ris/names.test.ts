import { expect, test } from 'vitest';
import type { CslName } from '../../../src/data/csl.ts';
import { names } from '../../../src/data/ris/names.ts';
import { risName } from '../../../src/references/ris/names.ts';

test.each<[CslName, string]>([
  [{ family: 'Ash', given: 'Ada' }, 'Ash, Ada'],
  [{ family: 'Ash', given: 'A. B.', suffix: 'Jr.' }, 'Ash, A. B., Jr.'],
  [{ family: 'Ash', given: 'Ada', 'non-dropping-particle': 'van der' }, 'van der Ash, Ada'],
  [{ family: 'Homer' }, 'Homer'],
  [{ literal: 'World Ash Organization' }, 'World Ash Organization'],
  [{ literal: 'Ash and Ember Studio' }, 'Ash and Ember Studio,'],
  [{ literal: 'ASME' }, 'ASME'],
])('%j is %s, and is read again', (name, text) => {
  expect(risName(name)).toBe(text);
  expect(names(text)).toEqual([name]);
});
