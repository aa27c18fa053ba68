import { expect, test } from 'vitest';
import { writtenType } from '../../../src/data/bibtex/types.ts';
import type { CslItem } from '../../../src/data/csl.ts';
import { fieldsOf } from '../../../src/references/bibtex/fields.ts';

const written = (csl: CslItem, dialect: 'bibtex' | 'biblatex') => {
  const type = writtenType(csl.type, csl.genre ?? '', dialect);
  const fields = Object.keys(csl).flatMap((variable) => fieldsOf(variable, { csl, type, dialect }));
  return Object.fromEntries(fields);
};

test.each<[CslItem, Record<string, string>, Record<string, string>]>([
  [
    { type: 'article-journal', 'container-title': 'J', issue: '2', number: 'e1', page: '1-2' },
    { journaltitle: 'J', number: '2', eid: 'e1', pages: '1--2' },
    { journal: 'J', number: '2', eid: 'e1', pages: '1--2' },
  ],
  [
    { type: 'chapter', 'container-title': 'B', 'collection-number': '2', number: '3', issue: '4' },
    { booktitle: 'B', number: '2', 'csl-number': '3', issue: '4' },
    { booktitle: 'B', number: '2', 'csl-number': '3', issue: '4' },
  ],
  [
    { type: 'report', publisher: 'Rock and Sons', 'publisher-place': 'Rome', number: '1' },
    { institution: '{Rock and Sons}', location: 'Rome', number: '1' },
    { institution: '{Rock and Sons}', address: 'Rome', number: '1' },
  ],
  [
    { type: 'article', archive: 'arXiv', archive_location: '2001.00001' },
    { eprinttype: 'arXiv', eprint: '2001.00001' },
    { archiveprefix: 'arXiv', eprint: '2001.00001' },
  ],
  [
    { type: 'book', archive: 'City', language: 'de', keyword: 'a; b, c', PMID: '1', source: 'X' },
    { archive: 'City', langid: 'ngerman', keywords: 'a, {b, c}', pmid: '1', source: 'X' },
    { archive: 'City', langid: 'ngerman', keywords: 'a, {b, c}', pmid: '1', source: 'X' },
  ],
  [
    { type: 'book', language: 'zh-Hans', annote: 'N', custom: { affiliations: ['A; B', 'C'] } },
    { language: 'zh-Hans', annotation: 'N', affiliation: '{A; B}; C' },
    { language: 'zh-Hans', annote: 'N', affiliation: '{A; B}; C' },
  ],
])('%j', (csl, biblatex, bibtex) => {
  expect(written(csl, 'biblatex')).toEqual(biblatex);
  expect(written(csl, 'bibtex')).toEqual(bibtex);
});
