import { expect, test } from 'vitest';
import { identifiers } from '../../../src/data/bibtex/identifiers.ts';

test.each([
  [{ doi: 'doi:10.1000/a\\_b' }, { DOI: '10.1000/a_b' }],
  [{ url: 'https://doi.org/10.1000/ab' }, { DOI: '10.1000/ab', URL: 'https://doi.org/10.1000/ab' }],
  [{ url: '\\url{http://a.org/x\\%20y}' }, { URL: 'http://a.org/x%20y' }],
  [{ howpublished: '\\url{http://a.org}' }, { URL: 'http://a.org' }],
  [
    { pmid: '123', pmcid: 'PMC5', isbn: '1', issn: '2' },
    { PMID: '123', PMCID: 'PMC5', ISBN: '1', ISSN: '2' },
  ],
  [{ eprint: '123', eprinttype: 'pubmed' }, { PMID: '123' }],
  [{ eprint: 'PMC5', eprinttype: 'pmcid' }, { PMCID: 'PMC5' }],
  [
    { eprint: 'arXiv:2001.00001', archiveprefix: 'arXiv' },
    { archive: 'arXiv', archive_location: '2001.00001', URL: 'https://arxiv.org/abs/2001.00001' },
  ],
  [
    { eprint: 'hep-th/9901001', eprinttype: 'arxiv', url: 'http://x' },
    { archive: 'arXiv', archive_location: 'hep-th/9901001', URL: 'http://x' },
  ],
  [{ eprint: '42', eprinttype: 'jstor' }, { URL: 'https://www.jstor.org/stable/42' }],
  [{ eprint: '1/2', eprinttype: 'hdl' }, { URL: 'https://hdl.handle.net/1/2' }],
  [
    { eprint: '7', eprinttype: 'SSRN' },
    { archive: 'SSRN', archive_location: '7' },
  ],
])('%o', (fields, csl) => {
  expect(identifiers(new Map(Object.entries(fields)))).toEqual({ csl });
});

test('a DOI that is none is told, and not kept', () => {
  expect(identifiers(new Map([['doi', 'n/a']]))).toEqual({ csl: {}, badDoi: 'n/a' });
});
