import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../../../src/data/read.ts';
import type { Found } from '../../../src/data/reference.ts';
import { canonicalRis } from '../../../src/references/ris/canonical.ts';
import { corpusFiles } from '../../corpus-files.ts';
import { shared } from '../../shared.ts';

const readAgain = (text: string) => read(new TextEncoder().encode(text)).references;

/** What of a work must come back: all that is cited, and all that it is looked up by. */
const essence = ({ csl, ids }: Found) => ({ csl, ids });

test('a work of another format is canonical RIS', () => {
  const work: Found & { key: string } = {
    key: 'ash2020fire',
    csl: {
      type: 'article-journal',
      title: 'Fire and <i>Fraxinus</i>',
      author: [{ family: 'Ash', given: 'Ada' }, { literal: 'World Ash Organization' }],
      'container-title': 'Journal of Ash',
      'container-title-short': 'J. Ash',
      issued: { 'date-parts': [[2020, 5, 17]] },
      volume: '12',
      issue: '3',
      page: '45-67',
      DOI: '10.1000/ash',
      ISSN: '1741-7015',
      PMID: '40640843',
      URL: 'https://example.org/ash',
      language: 'en',
      keyword: 'fire; trees',
      abstract: 'Aim: to see.\nAsh burns',
    },
    ids: {},
    tags: [['title', 'Fire']],
    format: 'bibtex',
  };
  expect(canonicalRis(work)).toBe(
    [
      'TY  - JOUR',
      'TI  - Fire and <i>Fraxinus</i>',
      'T2  - Journal of Ash',
      'J2  - J. Ash',
      'AU  - Ash, Ada',
      'AU  - World Ash Organization',
      'PY  - 2020',
      'DA  - 2020/05/17/',
      'SN  - 1741-7015',
      'SP  - 45-67',
      'IS  - 3',
      'VL  - 12',
      'LA  - en',
      'AB  - Aim: to see.',
      'Ash burns',
      'KW  - fire',
      'KW  - trees',
      'UR  - https://example.org/ash',
      'DO  - 10.1000/ash',
      'ID  - ash2020fire',
      'U1  - 40640843[pmid]',
      'ER  - ',
      '',
    ].join('\r\n'),
  );
  expect(readAgain(canonicalRis(work)).map(({ csl }) => csl)).toEqual([work.csl]);
});

test('a record keeps its type and what CSL has no place for, and is put in order', () => {
  const [work] = readAgain(
    'TY  - EBOOK\nN1  - mine\nA1  - Ash, A.\nT1  - Ash\nXQ  - odd\nSP  - 320\nID  - 7\nER  - ',
  );
  expect(work && canonicalRis({ ...work, key: 'ash' })).toBe(
    'TY  - EBOOK\r\nTI  - Ash\r\nAU  - Ash, A.\r\nSP  - 320\r\nN1  - mine\r\nXQ  - odd\r\nID  - 7\r\nER  - \r\n',
  );
});

// One record for each thing that a reader changes on its way to CSL.
test.each([
  ['a journal by its abbreviation only', 'TY  - JOUR\nTI  - A\nJ2  - J. Ash'],
  ['a series editor of a book without a series', 'TY  - BOOK\nTI  - A\nA2  - Ash, A.'],
  ['a conference of Web of Science', 'TY  - CPAPER\nTI  - A\nT2  - PROC ASH\nCP  - Ash Days'],
  ['an article of a conference', 'TY  - JOUR\nTI  - A\nCP  - 10th Symposium on Ash'],
  ['a generic work in a journal', 'TY  - GEN\nTI  - A\nJF  - Journal of Ash'],
  ['a generic work', 'TY  - GEN\nTI  - A\nT2  - Ash\nPB  - Ember'],
  ['a type that is none', 'TY  - WHATEVER\nTI  - A'],
  ['a page on the web as internet communication', 'TY  - ICOMM\nTI  - A\nUR  - a.org'],
  ['a record that lost its TY', 'TI  - A\nAU  - Ash, A.'],
  ['a visit in DA', 'TY  - EBOOK\nTI  - A\nPY  - 2019\nDA  - 2020/01/02'],
  ['a season, a span of months', 'TY  - JOUR\nTI  - A\nPY  - 2019\nDA  - JAN-FEB'],
  [
    'a PMID that the database tells',
    'TY  - JOUR\nTI  - A\nAN  - 12345678\nDB  - Embase\nDB  - Medline',
  ],
  ['a report with an ISBN', 'TY  - RPRT\nTI  - A\nSN  - 978-0-306-40615-7\nM1  - 12'],
  ['one keyword with commas, twice', 'TY  - JOUR\nTI  - A\nKW  - a, b, c\nKW  - a, b, c'],
  ['HTML that is text', 'TY  - JOUR\nTI  - A &lt;i&gt; of &amp;amp;\nPB  - &lt;p&gt;'],
])('%s reads the same again', (_, text) => {
  const works = readAgain(`${text}\nER  - \n`);
  expect(works).toHaveLength(1);
  expect(readAgain(works.map(canonicalRis).join('')).map(essence)).toEqual(works.map(essence));
});

test('an abstract that describes the format does not end its record', () => {
  const abstract = (text: string): Found => ({
    csl: { type: 'book', title: 'A', abstract: text },
    ids: {},
    tags: [],
  });
  const texts = [
    'A record begins with\nTY  - JOUR\nand so on.',
    'It ends with\nER  - \nwhich is a line.',
    'The first line is\nTY  - JOUR',
    'Two lines:\nTY - JOUR\nTI - Voles',
  ];
  const again = readAgain(texts.map((text) => canonicalRis(abstract(text))).join('\r\n'));
  expect(again.map(({ csl }) => csl.abstract)).toEqual([
    'A record begins with TY - JOUR\nand so on.',
    'It ends with\nER -\nwhich is a line.',
    'The first line is TY - JOUR',
    'Two lines: TY - JOUR\nTI - Voles',
  ]);
});

const hostile = shared('hostile');
const files = [
  ...corpusFiles,
  ...(hostile === undefined ? [] : readdirSync(hostile))
    .filter((name) => name.endsWith('.ris'))
    .map((name) => ({ name, path: `${hostile}/${name}` })),
];

describe.skipIf(files.length === 0)('every record of the real files', () => {
  test.each(files)('of $name reads the same again', ({ path }) => {
    // What other formats say beyond RIS is no law of it.
    const works = read(readFileSync(path)).references.filter(({ format }) => !format);
    const again = readAgain(works.map(canonicalRis).join('\r\n'));
    expect(again.map(essence)).toEqual(works.map(essence));
  });
});
