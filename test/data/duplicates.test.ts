import { describe, expect, test } from 'vitest';
import { Twins } from '../../src/data/duplicates.ts';
import type { Found } from '../../src/data/reference.ts';
import { found, from, work } from '../works.ts';

const title = 'Factors that influence inter-organisational integration';

function twins(kept: Found, other: Found): boolean {
  return new Twins([{ key: 'kept', source: from(), ...kept }]).of(other).same !== undefined;
}

describe('two records are one work', () => {
  test('when the DOI and the title agree, in whatever capitals', () => {
    expect(
      twins(found({ DOI: '10.1/X', title }), found({ DOI: '10.1/x', title: title.toUpperCase() })),
    ).toBe(true);
  });

  test('when one title breaks off where the other goes on', () => {
    expect(
      twins(found({ DOI: '10.1/x', title }), found({ DOI: '10.1/x', title: `${title}: a study` })),
    ).toBe(true);
  });

  test('when the PMID agrees', () => {
    expect(
      twins(found({ PMID: '40640843', title }), found({ PMID: '40640843', title: 'Translated' })),
    ).toBe(true);
  });

  test('when type, title, year and first author agree and no identifier says otherwise', () => {
    expect(
      twins(work('Liapi', 2025, title), work('Liàpi', 2025, `${title}.`, { DOI: '10.1/x' })),
    ).toBe(true);
  });

  test('when a record without title is the same to the letter', () => {
    expect(twins(found({}), found({}))).toBe(true);
  });
});

describe('two records are two works', () => {
  test('when they are chapters that carry the DOI of their book', () => {
    const chapter = { type: 'chapter', DOI: '10.1/book' } as const;
    expect(
      twins(
        found({ ...chapter, title: 'Housing and health' }),
        found({ ...chapter, title: 'Work and health' }),
      ),
    ).toBe(false);
  });

  test('when the DOIs differ although all else agrees', () => {
    expect(
      twins(
        work('Liapi', 2025, title, { DOI: '10.1/a' }),
        work('Liapi', 2025, title, { DOI: '10.1/b' }),
      ),
    ).toBe(false);
  });

  test('when the year, the author or the type differs', () => {
    expect(twins(work('Liapi', 2025, title), work('Liapi', 2024, title))).toBe(false);
    expect(twins(work('Liapi', 2025, title), work('Chater', 2025, title))).toBe(false);
    expect(twins(work('Liapi', 2025, title), work('Liapi', 2025, title, { type: 'thesis' }))).toBe(
      false,
    );
  });

  test('when a title of few letters stands in another journal or on another page', () => {
    const editorial = (journal: string): Found =>
      work('Smith', 2020, 'Editorial', { 'container-title': journal, page: '1' });
    expect(twins(editorial('The Lancet'), editorial('BMJ'))).toBe(false);
    expect(twins(editorial('BMJ'), editorial('BMJ'))).toBe(true);
  });
});
