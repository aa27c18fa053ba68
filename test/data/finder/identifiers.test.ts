import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../src/data/csl.ts';
import { doiNamed, identifiersIn, identifiersOf } from '../../../src/data/finder/identifiers.ts';
import type { Ids } from '../../../src/data/reference.ts';
import { found, from } from '../../works.ts';

/** What is read in words, but the key: that may always be one. */
const inWords = (words: string): readonly string[] =>
  identifiersIn(words).filter((each) => !each.startsWith('key:'));

const of = (csl: Partial<CslItem>, ids: Ids = {}): readonly string[] => {
  const work = found(csl);
  return identifiersOf({ key: 'Smith2020', source: from(), ...work, ids: { ...work.ids, ...ids } });
};

describe('a DOI is read', () => {
  test.each([
    ['bare', '10.1186/s12913-025-13051-7'],
    ['in capitals', '10.1186/S12913-025-13051-7'],
    ['with its name', 'doi:10.1186/s12913-025-13051-7'],
    ['with its name and a space', 'DOI: 10.1186/s12913-025-13051-7.'],
    ['in an address', 'https://doi.org/10.1186/s12913-025-13051-7'],
    ['in an old address', 'http://dx.doi.org/10.1186/s12913-025-13051-7'],
    ['with a coded slash', 'https://doi.org/10.1186%2Fs12913-025-13051-7'],
    ['in the address of a journal', 'https://link.springer.com/article/10.1186/s12913-025-13051-7'],
    ['in a sentence', 'see (10.1186/s12913-025-13051-7), please'],
    ['between spaces', '  10.1186/s12913-025-13051-7  '],
  ])('%s', (_, words) => {
    expect(inWords(words)).toEqual(['doi:10.1186/s12913-025-13051-7']);
  });

  test('also as far as it is typed', () => {
    expect(doiNamed('https://doi.org/10.1186/s1')).toBe('doi:10.1186/s1');
    expect(doiNamed('10.1186')).toBeUndefined();
  });
});

describe('a number is read as', () => {
  test.each([
    ['a PMID that stands alone', '40640843', 'pmid:40640843'],
    ['a short PMID with its name', 'PMID 2025', 'pmid:2025'],
    ['a PMID with a colon', 'pmid:40640843', 'pmid:40640843'],
    ['a PMID in an address', 'https://pubmed.ncbi.nlm.nih.gov/40640843/', 'pmid:40640843'],
    ['a PMID in an address without an end', 'https://pubmed.ncbi.nlm.nih.gov/123', 'pmid:123'],
    ['a PMCID', 'pmc1234567', 'pmcid:PMC1234567'],
    [
      'a PMCID in an address',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234567/',
      'pmcid:PMC1234567',
    ],
    ['an arXiv number', '2103.01234', 'arxiv:2103.01234'],
    ['an arXiv number with its version', '2103.01234v2', 'arxiv:2103.01234'],
    ['an arXiv number with its name', 'arXiv:2103.01234', 'arxiv:2103.01234'],
    ['an arXiv number of four digits', 'arxiv: 0704.0001', 'arxiv:0704.0001'],
    ['an old arXiv number', 'hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['an old arXiv number with a class', 'math.GT/0309136v1', 'arxiv:math.gt/0309136'],
    ['arXiv in an address', 'https://arxiv.org/abs/2103.01234v3', 'arxiv:2103.01234'],
    ['arXiv as a PDF', 'https://arxiv.org/pdf/2103.01234v1.pdf', 'arxiv:2103.01234'],
    ['old arXiv in an address', 'https://arxiv.org/abs/hep-th/9901001', 'arxiv:hep-th/9901001'],
    ['an ISBN', '9780262033848', 'isbn:026203384'],
    ['an ISBN with hyphens', '978-0-262-03384-8', 'isbn:026203384'],
    ['an ISBN with its name', 'ISBN-13: 978-0-262-03384-8', 'isbn:026203384'],
    ['the old ISBN of the same book', '0-262-03384-4', 'isbn:026203384'],
    ['an old ISBN that ends in X', 'ISBN 0-8044-2957-X', 'isbn:080442957'],
  ])('%s', (_, words, identifier) => {
    expect(inWords(words)).toEqual([identifier]);
  });
});

test('years and words are no identifiers', () => {
  for (const words of [
    '2019',
    '1234',
    '2019-2024',
    'sleep',
    'Smith 2019',
    'J Sleep 2019',
    '10',
    '',
  ])
    expect([words, inWords(words)]).toEqual([words, []]);
});

test('anything may be a key, with or without the @ of pandoc', () => {
  expect(identifiersIn('@Smith2020')).toContain('key:smith2020');
  expect(identifiersIn(' Smith2020 ')).toContain('key:smith2020');
});

describe('a reference is found by', () => {
  test.each<[string, Partial<CslItem>, Ids, string]>([
    ['its key', {}, {}, 'key:smith2020'],
    ['its DOI', { DOI: '10.1234/ABC' }, {}, 'doi:10.1234/abc'],
    ['its PMID', { PMID: '12345' }, {}, 'pmid:12345'],
    ['its PMCID', {}, { pmcid: 'pmc12345' }, 'pmcid:PMC12345'],
    ['the arXiv number in its DOI', { DOI: '10.48550/arXiv.2103.01234' }, {}, 'arxiv:2103.01234'],
    ['that in its address', { URL: 'https://arxiv.org/abs/2103.01234v2' }, {}, 'arxiv:2103.01234'],
    ['its ISBN', { ISBN: '978-0-262-03384-8' }, {}, 'isbn:026203384'],
    ['its old ISBN', { ISBN: '0262033844' }, {}, 'isbn:026203384'],
    ['each of its ISBNs', { ISBN: '9780262033848, 080442957X' }, {}, 'isbn:080442957'],
  ])('%s', (_, csl, ids, identifier) => {
    expect(of(csl, ids)).toContain(identifier);
  });

  test('nothing that it does not have', () => {
    expect(of({ title: 'Sleep 9780262033848' })).toEqual(['key:smith2020']);
  });
});
