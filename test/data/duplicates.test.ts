import { describe, expect, test } from 'vitest';
import { Twins } from '../../src/data/duplicates.ts';
import type { Found, Reference } from '../../src/data/reference.ts';
import { found, from, work } from '../works.ts';

const title = 'Factors that influence inter-organisational integration';
const lancet = { 'container-title': 'The Lancet', volume: '395', issue: '3', page: '497-506' };

const kept = (work: Found, key = 'kept'): Reference => ({ key, source: from(), ...work });

/** What the second record is to the first one. */
function meeting(
  first: Found,
  second: Found,
): 'same' | 'doubtful' | 'preprint' | 'published' | 'other' {
  const met = new Twins([kept(first)]).of(second);
  if (met.same) return 'same';
  if (met.version) return met.version.is;
  return met.doubtful.length > 0 ? 'doubtful' : 'other';
}

describe('two records are one work', () => {
  test('when the DOI and the title agree, in whatever capitals', () => {
    const [one, other] = [
      found({ DOI: '10.1/X', title }),
      found({ DOI: '10.1/x', title: title.toUpperCase() }),
    ];
    expect(meeting(one, other)).toBe('same');
  });

  test('when they have the DOI in common, though the one has a type or a title that the other has not', () => {
    const one = work('Liapi', 2025, title, { DOI: '10.1/x' });
    expect(meeting(one, { ...one, csl: { ...one.csl, type: 'webpage' } })).toBe('same');
    expect(meeting(one, found({ DOI: '10.1/x' }))).toBe('same');
  });

  test('when they have the DOI in common and one title breaks off where the other goes on', () => {
    expect(
      meeting(
        found({ DOI: '10.1/x', title }),
        found({ DOI: '10.1/x', title: `${title}: a study` }),
      ),
    ).toBe('same');
  });

  test('when they have DOI, author and page in common, and the title is translated', () => {
    const one = work('Liapi', 2025, title, { DOI: '10.1/x', ...lancet });
    const other = work('Liapi', 2025, 'Einflüsse auf das Zusammenwachsen von Organisationen', {
      DOI: '10.1/x',
      ...lancet,
    });
    expect(meeting(one, other)).toBe('same');
  });

  test('when the DOI of one was read with something behind it', () => {
    const [one, other] = ['10.1016/j.bpj.2018.03.035', '10.1016/j.bpj.2018.03.035y'];
    expect(
      meeting(work('Mak', 2018, title, { DOI: one }), work('Mak', 2018, title, { DOI: other })),
    ).toBe('same');
  });

  test('when the PMID agrees, however the title is given', () => {
    expect(
      meeting(found({ PMID: '40640843', title }), found({ PMID: '40640843', title: 'Translated' })),
    ).toBe('same');
  });

  test('when they are books with the same ISBN, one of them with its subtitle', () => {
    const book = (title: string, isbn: string): Found => ({
      ...found({ type: 'book', title }),
      ids: { isbn: [isbn] },
    });
    expect(
      meeting(
        book('Grid Cells', '0-306-40615-2'),
        book('Grid cells: a history', '978-0-306-40615-7'),
      ),
    ).toBe('same');
  });

  test.each([
    ['accents and marks', 'Liàpi', `${title}.`],
    ['markup', 'Liapi', '<i>Factors</i> that influence inter-organisational integration'],
    ['dashes and capitals', 'LIAPI', 'FACTORS THAT INFLUENCE INTER–ORGANISATIONAL INTEGRATION'],
    ['a particle of the name', 'de Liapi', title],
    ['a second surname', 'Liapi-Georgiou', title],
  ])('when title, year and first author agree but for %s', (_, family, other) => {
    expect(meeting(work('Liapi', 2025, title), work(family, 2025, other))).toBe('same');
  });

  test('when given names are initials in the one, and the journal is abbreviated', () => {
    const one = found({
      ...lancet,
      title,
      author: [{ family: 'Liapi', given: 'Foteini Maria' }],
      issued: { 'date-parts': [[2025]] },
    });
    const other = found({
      title,
      author: [{ family: 'Liapi', given: 'FM' }],
      issued: { 'date-parts': [[2025, 3]] },
      'container-title': 'Lancet (London, England)',
      page: '497',
    });
    expect(meeting(one, other)).toBe('same');
  });

  test('when one has the year of the press and one that of the issue, and the journal agrees', () => {
    const early = work('Liapi', 2024, title, { 'container-title': 'Lancet' });
    expect(meeting(early, work('Liapi', 2025, title, lancet))).toBe('same');
    expect(meeting(work('Liapi', 2022, title, lancet), work('Liapi', 2025, title, lancet))).toBe(
      'same',
    );
  });

  test('when a title breaks off, or has a typing error, and they stand on one page', () => {
    expect(
      meeting(
        work('Liapi', 2025, title, lancet),
        work('Liapi', 2025, 'Factors that influence inter-organ', lancet),
      ),
    ).toBe('same');
    expect(
      meeting(
        work('Liapi', 2025, title, lancet),
        work('Liapi', 2025, title.replace('influence', 'influnce'), lancet),
      ),
    ).toBe('same');
  });

  test('when Greek letters and `&` are written out', () => {
    const [one, other] = ['β-catenin & the fate of cells', 'Beta-catenin and the fate of cells'];
    expect(meeting(work('Liapi', 2025, one), work('Liapi', 2025, other))).toBe('same');
  });

  test('when a title of few letters stands on the same page of the same journal', () => {
    expect(
      meeting(work('Smith', 2020, 'Editorial', lancet), work('Smith', 2020, 'Editorial', lancet)),
    ).toBe('same');
  });

  test('when the one is a journal article and the other a conference paper on its very page', () => {
    const paper = work('Liapi', 2025, title, {
      type: 'paper-conference',
      'container-title': 'Lancet',
      volume: '395',
      page: '497',
    });
    expect(meeting(work('Liapi', 2025, title, lancet), paper)).toBe('same');
  });

  test('when they are the same to the letter, be it ever so little', () => {
    expect(meeting(found({}), found({}))).toBe('same');
    expect(meeting(found({ title: 'Editorial' }), found({ title: 'Editorial' }))).toBe('same');
  });
});

describe('two records are two works', () => {
  test('when they are chapters that carry the DOI or the ISBN of their book', () => {
    const chapter = (title: string): Found => ({
      ...found({ type: 'chapter', DOI: '10.1/book', title }),
      ids: { doi: '10.1/book', isbn: ['9780306406157'] },
    });
    expect(meeting(chapter('Housing and health'), chapter('Work and health'))).toBe('other');
    expect(
      meeting(
        { ...chapter(title), csl: { type: 'book', title: 'Society and health' } },
        chapter('Work and health'),
      ),
    ).toBe('other');
  });

  test('when they are the introductions of two people in one book', () => {
    const introduction = (family: string, page: string): Found =>
      work(family, 2020, 'Introduction', { type: 'chapter', DOI: '10.1/book', page });
    expect(meeting(introduction('Liapi', '1-9'), introduction('Chater', '101-110'))).toBe('other');
  });

  test('when they are abstracts of a congress that share its DOI', () => {
    const abstract = (family: string, title: string, page: string): Found =>
      work(family, 2020, title, { DOI: '10.1/congress', page });
    expect(
      meeting(
        abstract('Liapi', 'Grid cells in rats', 'S12'),
        abstract('Chater', 'Place cells in mice', 'S13'),
      ),
    ).toBe('other');
    expect(
      meeting(
        abstract('Liapi', 'Sleep of grid cells of ageing rats', 'S12'),
        abstract('Liapi', 'Sleep of grid cells of ageing cats', 'S13'),
      ),
    ).toBe('other');
  });

  test('when the DOIs differ and little else agrees', () => {
    expect(
      meeting(
        work('Liapi', 2025, title, { DOI: '10.1/a' }),
        work('Liapi', 2025, title, { DOI: '10.1/b' }),
      ),
    ).toBe('other');
  });

  test.each([
    'Erratum: ',
    'Correction to: ',
    'Comment on: ',
    'Re: ',
    'Reply to ',
    'Retraction: ',
    'Book review: ',
  ])('when the one is about the other: %s', (notice) => {
    expect(
      meeting(
        work('Liapi', 2025, title, lancet),
        work('Liapi', 2025, `${notice}${title}`, { ...lancet, page: '611' }),
      ),
    ).toBe('other');
    expect(
      meeting(
        work('Liapi', 2025, title, lancet),
        work('Liapi', 2025, `${title} (vol 395, pg 497, 2025)`, { ...lancet, page: '611' }),
      ),
    ).toBe('other');
  });

  test('when the one is the protocol of the other, or the second part', () => {
    expect(meeting(work('Liapi', 2025, title), work('Liapi', 2025, `${title}: a protocol`))).toBe(
      'other',
    );
    expect(
      meeting(work('Liapi', 2025, `${title}. Part 1`), work('Liapi', 2025, `${title}. Part 2`)),
    ).toBe('other');
    expect(meeting(work('Liapi', 2025, title), work('Liapi', 2025, `${title} II 2`))).toBe('other');
  });

  test('when the author or the year differs', () => {
    expect(meeting(work('Liapi', 2025, title), work('Chater', 2025, title))).toBe('other');
    expect(meeting(work('Liapi', 2025, title), work('Liapi', 2022, title))).toBe('other');
  });

  test('when they are the reports of two years, or two editions', () => {
    const report = (year: number): Found =>
      work('World Health Organization', year, 'Annual report of the regional office', {
        type: 'report',
      });
    expect(meeting(report(2019), report(2020))).toBe('other');
    const edition = (edition: string): Found =>
      work('Liapi', 2025, title, { type: 'book', edition });
    expect(meeting(edition('1'), edition('2nd'))).toBe('other');
  });

  test('when they are a book and a chapter of the same title', () => {
    expect(
      meeting(
        work('Liapi', 2025, title, { type: 'book' }),
        work('Liapi', 2025, title, { type: 'chapter' }),
      ),
    ).toBe('other');
  });

  test('when a title of few letters stands in another journal, on another page, or nowhere', () => {
    const editorial = (more: object): Found => work('Smith', 2020, 'Editorial', more);
    expect(meeting(editorial(lancet), editorial({ ...lancet, 'container-title': 'BMJ' }))).toBe(
      'other',
    );
    expect(meeting(editorial(lancet), editorial({ ...lancet, page: '1101' }))).toBe('other');
    expect(meeting(editorial(lancet), editorial({}))).toBe('other');
  });

  test('when the one has what a patent or a film is, and the other a book', () => {
    expect(
      meeting(
        work('Liapi', 2025, title, { type: 'patent' }),
        work('Liapi', 2025, title, { type: 'book' }),
      ),
    ).toBe('other');
  });
});

describe('people are asked', () => {
  test.each<[string, Found, Found]>([
    [
      'the types differ and nothing else says that it is the same',
      work('Liapi', 2025, title),
      work('Liapi', 2025, title, { type: 'thesis' }),
    ],
    [
      'it stands in the proceedings of a congress and in a journal',
      work('Liapi', 2025, title, lancet),
      work('Liapi', 2025, title, {
        type: 'paper-conference',
        'container-title': 'Proceedings of the Congress on Care',
      }),
    ],
    [
      'the years differ by one, and nothing else says that it is the same',
      work('Liapi', 2024, title),
      work('Liapi', 2025, title),
    ],
    [
      'everything agrees but the DOI',
      work('Liapi', 2025, title, { ...lancet, DOI: '10.1/a' }),
      work('Liapi', 2025, title, { ...lancet, DOI: '10.2/b' }),
    ],
    [
      'a title of the same author stands on the same page',
      work('Liapi', 2025, title, lancet),
      work('Liapi', 2025, 'Einflüsse auf das Zusammenwachsen von Organisationen', lancet),
    ],
    [
      'the title breaks off, and there is no place to compare',
      work('Liapi', 2025, title),
      work('Liapi', 2025, `${title}: a study`),
    ],
  ])('when %s', (_, one, other) => {
    expect(meeting(one, other)).toBe('doubtful');
  });

  test('of no more than five works', () => {
    const theses = Array.from({ length: 9 }, (_, i) =>
      kept(
        work('Liapi', 2025, title, { type: 'thesis', publisher: `University ${i}` }),
        `kept${i}`,
      ),
    );
    expect(new Twins(theses).of(work('Liapi', 2025, title)).doubtful).toHaveLength(5);
  });
});

describe('a preprint and what was published', () => {
  const preprint = work('Liapi', 2023, title, {
    DOI: '10.1101/2023.04.10.23288198',
    'container-title': 'medRxiv',
  });
  const published = work('Liapi', 2025, title, { ...lancet, DOI: '10.1/x' });

  test('are two works that know of each other', () => {
    expect(meeting(preprint, published)).toBe('preprint');
    expect(meeting(published, preprint)).toBe('published');
  });

  test('are so where the identifiers are missing', () => {
    expect(
      meeting(
        work('Liapi', 2025, title, { 'container-title': 'arXiv' }),
        work('Liapi', 2025, title, lancet),
      ),
    ).toBe('preprint');
  });

  test('are told beside the work that is the same', () => {
    const met = new Twins([kept(preprint, 'a'), kept(published, 'b')]).of(published);
    expect([met.same?.key, met.version?.reference.key, met.version?.is]).toEqual([
      'b',
      'a',
      'preprint',
    ]);
  });
});

describe('Twins', () => {
  test('gives the surest of several works', () => {
    const [loose, sure] = [
      kept(work('Liapi', 2025, title), 'loose'),
      kept(work('Liapi', 2025, title, lancet), 'sure'),
    ];
    expect(new Twins([loose, sure]).of(work('Liapi', 2025, title, lancet)).same?.key).toBe('sure');
    expect(new Twins([sure, loose]).of(work('Liapi', 2025, title, lancet)).same?.key).toBe('sure');
  });

  test('knows a work until it is removed, and the others then still', () => {
    const [one, other] = [
      kept(work('Liapi', 2025, title), 'one'),
      kept(work('Liapi', 2025, title), 'other'),
    ];
    const twins = new Twins([one, other]);
    twins.remove(one);
    expect(twins.of(one).same?.key).toBe('other');
    twins.remove(other);
    expect(twins.of(one)).toEqual({ doubtful: [] });
  });

  test('finds the one among ten thousand abstracts that share a DOI', () => {
    const abstracts = Array.from({ length: 10_000 }, (_, i) =>
      kept(
        work(`Author${i}`, 2020, `What the ${i}th speaker said about it`, { DOI: '10.1/congress' }),
        `kept${i}`,
      ),
    );
    const twins = new Twins(abstracts);
    expect(abstracts.every((each) => twins.of(each).same === each)).toBe(true);
  });

  test('finds the one among ten thousand introductions', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      kept(work('Smith', 2020, 'Introduction', { ...lancet, page: `${i}` }), `kept${i}`),
    );
    const twins = new Twins(many);
    expect(many.slice(-50).map((each) => twins.of(each).same)).toEqual(many.slice(-50));
  });
});
