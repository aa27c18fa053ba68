import { describe, expect, test } from 'vitest';
import type { CslName } from '../../../src/data/csl.ts';
import { namesTex } from '../../../src/references/bibtex/names.ts';

describe('one name', () => {
  test.each<[CslName, string]>([
    [{ family: 'Doe', given: 'J.' }, 'Doe, J.'],
    [{ family: 'Doe', given: 'J.', suffix: 'Jr.' }, 'Doe, Jr., J.'],
    [{ family: 'Doe', suffix: 'Jr.' }, 'Doe, Jr.,'],
    [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, 'van der Berg, Jan'],
    [{ family: 'van der Berg', given: 'Jan' }, '{van der Berg}, Jan'],
    [{ family: 'García Márquez', given: 'G.' }, 'García Márquez, G.'],
    [{ family: 'Suhardi' }, '{}{Suhardi}'],
    [{ given: 'Hans' }, '{}, Hans'],
    [{ literal: 'Barnes and Noble & Co' }, '{Barnes and Noble \\& Co}'],
    [{ family: 'Smith and Sons', given: 'A, B' }, '{Smith and Sons}, {A, B}'],
  ])('%j', (name, written) => {
    expect(namesTex([name], 'bibtex')).toBe(written);
    expect(namesTex([name], 'biblatex')).toBe(written);
  });

  test('a particle that is dropped, or has a capital, only BibLaTeX can say', () => {
    const dropped = { family: 'Wurst', given: 'H.', 'dropping-particle': 'von' };
    expect(namesTex([dropped], 'biblatex')).toBe(
      'family=Wurst, given=H., prefix=von, useprefix=false',
    );
    expect(namesTex([dropped], 'bibtex')).toBe('von Wurst, H.');
    const capital = { family: 'Cruz', given: 'H.', 'non-dropping-particle': 'La' };
    expect(namesTex([capital], 'biblatex')).toBe(
      'family=Cruz, given=H., prefix=La, useprefix=true',
    );
  });
});

test('"and" parts names', () => {
  expect(namesTex([{ family: 'Doe', given: 'J.' }, { literal: 'WHO' }], 'bibtex')).toBe(
    'Doe, J. and {WHO}',
  );
});
