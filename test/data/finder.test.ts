import { describe, expect, test } from 'vitest';
import { Finder } from '../../src/data/finder.ts';
import type { Found, Reference } from '../../src/data/reference.ts';
import { seedReference } from '../seed.ts';
import { syntheticReferences } from '../synthetic.ts';
import { from, work } from '../works.ts';

const others = syntheticReferences(500);
const finderOf = (references: readonly Reference[]): Finder => {
  const made = new Finder();
  made.update({ put: references, removed: [] });
  return made;
};

/** The seed in the middle, so that neither the first nor the last is favoured. */
const finder = finderOf([...others.slice(0, 250), seedReference(), ...others.slice(250)]);

const keys = (words: string, among = finder): string[] =>
  among.find(words, { limit: 25 }).map(({ reference }) => reference.key);

const kept = (key: string, found: Found): Reference => ({ key, source: from(), ...found });

describe('among 500 works with near-misses, the seed comes first for', () => {
  test.each([
    'liapi',
    'liapi 2025',
    'Liapi et al. integration',
    'integratd care',
    'chater',
    '10.1186/s12913-025-13051-7',
    'https://doi.org/10.1186/S12913-025-13051-7',
    '40640843',
  ])('%s', (words) => {
    expect(keys(words)[0]).toBe('liapi2025factors');
  });

  test('and the near-misses are really there', () => {
    const titles = others.map(({ csl }) => csl.title ?? '');
    for (const near of [/\bchapter\b/i, /\bintegrated care\b/i]) {
      expect(titles.filter((title) => near.test(title)).length).toBeGreaterThan(1);
    }
    expect(
      others.filter(({ csl }) => csl.issued?.['date-parts']?.[0][0] === 2025).length,
    ).toBeGreaterThan(5);
  });
});

describe('an identifier names one work beyond doubt', () => {
  test.each([
    ['the key', 'liapi2025factors'],
    ['the key as pandoc writes it', '@Liapi2025Factors'],
    ['a DOI in brackets with a full stop', '(doi:10.1186/s12913-025-13051-7).'],
    ['a DOI with a coded slash', 'https://doi.org/10.1186%2Fs12913-025-13051-7'],
    ['a PMID with its name', 'PMID: 40640843'],
    ['an address of PubMed', 'https://pubmed.ncbi.nlm.nih.gov/40640843/'],
  ])('%s', (_, words) => {
    expect(finder.find(words, { limit: 25 })).toMatchObject([
      { by: 'identifier', reference: { key: 'liapi2025factors' } },
    ]);
  });

  test('half a DOI offers the works whose DOI begins so, and nothing else', () => {
    expect(keys('https://doi.org/10.1186/s129')).toEqual(['liapi2025factors']);
    expect(keys('10.1186/unknown')).toEqual([]);
  });

  test('but a year is no PMID', () => {
    const odd = finderOf([kept('odd', work('Odd', 1999, 'Odd', { PMID: '2025' }))]);
    expect(odd.find('2025', { limit: 5 })).toEqual([]);
    expect(odd.find('PMID 2025', { limit: 5 })).toHaveLength(1);
  });
});

describe('words', () => {
  const small = finderOf([
    kept('shaw2020', work('Shaw', 2020, 'The last chapter')),
    kept('chater2010', work('Chater', 2010, 'Health behaviour')),
    kept('muller', work('Müller', 2015, 'Gesundheit in Köln')),
    kept('older', work('Smith', 2001, 'Sleep in nurses')),
    kept('newer', work('Smith', 2021, 'Sleep in nurses')),
  ]);

  test('an exact word comes before a word that is nearly it', () => {
    expect(keys('chater', small)).toEqual(['chater2010', 'shaw2020']);
  });

  test('are found through markup, which is no word itself', () => {
    const marked = finderOf([
      kept('k', work('Smith', 2020, 'Uptake of CO<sub>2</sub> by <i>E. coli</i>')),
    ]);
    expect(keys('co2 coli', marked)).toEqual(['k']);
    expect(keys('sub', marked)).toEqual([]);
  });

  test('fuse.js decides among equals: a name says more than a title, a title more than a journal', () => {
    const journal = work('Adams', 2022, 'Dreams', { 'container-title': 'Sleep' });
    const equals = finderOf([
      kept('journal', journal),
      kept('title', work('Baker', 2021, 'Sleep')),
      kept('name', work('Sleep', 2020, 'Dreams')),
    ]);
    expect(keys('sleep', equals)).toEqual(['name', 'title', 'journal']);
  });

  test('diacritics need not be typed', () => {
    expect(keys('muller koln', small)[0]).toBe('muller');
  });

  test('what is still being typed counts as the beginning of a word', () => {
    expect(keys('mul', small)).toEqual(['muller']);
    expect(keys('sleep nur', small)).toEqual(['newer', 'older']);
  });

  test('of equals the newer one comes first', () => {
    expect(keys('smith sleep', small)).toEqual(['newer', 'older']);
  });

  test('who has all words comes before who has some', () => {
    expect(keys('smith 2001', small)).toEqual(['older', 'newer']);
  });

  test('a match says whether it has all words as typed', () => {
    expect(small.find('smith 2001', { limit: 2 }).map(({ by }) => by)).toEqual(['words', 'some']);
    expect(small.find('smiht', { limit: 2 }).map(({ by }) => by)).toEqual(['nearly', 'nearly']);
  });

  test('without words the works that came last are offered', () => {
    expect(keys('  ', small)).toEqual(['newer', 'older', 'muller', 'chater2010', 'shaw2020']);
  });

  test('nothing is found where nothing is alike', () => {
    expect(keys('xylophone quagmire', small)).toEqual([]);
  });

  test('manners of citing are not searched for, unless there is nothing else', () => {
    expect(keys('Smith et al. & nurses', small)).toEqual(['newer', 'older']);
    expect(keys('et al', small)).toEqual([]);
  });
});

describe('two works that share a DOI, as a book’s chapters do', () => {
  const shared = { DOI: '10.1234/book' };
  const first = kept('one', work('Smith', 2020, 'Sleep', shared));
  const second = kept('two', work('Jones', 2020, 'Dreams', shared));

  test('are both found by it, also when one of them is gone', () => {
    const live = finderOf([first, second]);
    expect(keys('10.1234/book', live)).toEqual(['one', 'two']);
    live.update({ put: [], removed: [second] });
    expect(keys('10.1234/book', live)).toEqual(['one']);
  });
});

describe('the finder follows the library', () => {
  test('what is put is found, what is changed is found by its new words only, what is removed is gone', () => {
    const live = new Finder();
    const first = kept('smith', work('Smith', 2001, 'Sleep', { DOI: '10.1234/a' }));
    live.update({ put: [first], removed: [] });
    expect(keys('sleep', live)).toEqual(['smith']);
    live.update({ put: [kept('smith', work('Smith', 2001, 'Dreams'))], removed: [] });
    expect([keys('sleep', live), keys('10.1234/a', live), keys('dreams', live)]).toEqual([
      [],
      [],
      ['smith'],
    ]);
    live.update({ put: [], removed: [first] });
    expect(keys('dreams', live)).toEqual([]);
  });
});

test('questions that are odd or huge are answered all the same', () => {
  const odd = [
    '',
    '%',
    '\0',
    '💥',
    '%E0%A4%A',
    '__proto__',
    'constructor',
    '['.repeat(500),
    'word '.repeat(5000),
  ];
  for (const words of odd) expect(Array.isArray(finder.find(words, { limit: 25 }))).toBe(true);
});
