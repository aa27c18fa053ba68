import { describe, expect, test } from 'vitest';
import { refer } from '../../../src/data/refer/refer.ts';
import { csl, entries } from '../tagged/entries.ts';

const article = [
  '%0 Journal Article',
  '%A Moser, Ada Britt',
  '%A Bennett, William, Jr.',
  '%A Quiet Harbour Group,',
  '%T Grid cells and the quiet harbour',
  '%J Journal of Quiet Harbours',
  '%O J. Quiet Harb.',
  '%V 63',
  '%N 2',
  '%P 100-110',
  '%D 2020',
  '%8 Feb 3',
  '%I Harbour Press',
  '%C Bergen',
  '%@ 0378-5955',
  '%R 10.1234/quiet.2020.7',
  '%M 31000001',
  '%2 PMC7000001',
  '%U https://example.org/quiet',
  '%K memory',
  'pilots',
  '%X Pilots were asked.',
  '',
  'They answered.',
  '%G eng',
  '%+ Harbour Institute, Bergen',
  '%! Grid cells',
  '%F moser2020',
  '%W NLM',
  '%[ 2023/11/01',
];

test('an article is read whole', () => {
  expect(csl(refer, ...article)).toEqual({
    type: 'article-journal',
    title: 'Grid cells and the quiet harbour',
    'title-short': 'Grid cells',
    author: [
      { family: 'Moser', given: 'Ada Britt' },
      { family: 'Bennett', given: 'William', suffix: 'Jr.' },
      { literal: 'Quiet Harbour Group' },
    ],
    'container-title': 'Journal of Quiet Harbours',
    'container-title-short': 'J. Quiet Harb.',
    volume: '63',
    issue: '2',
    page: '100-110',
    issued: { 'date-parts': [[2020, 2, 3]] },
    accessed: { 'date-parts': [[2023, 11, 1]] },
    publisher: 'Harbour Press',
    'publisher-place': 'Bergen',
    ISSN: '0378-5955',
    DOI: '10.1234/quiet.2020.7',
    PMID: '31000001',
    PMCID: 'PMC7000001',
    URL: 'https://example.org/quiet',
    keyword: 'memory; pilots',
    abstract: 'Pilots were asked.\nThey answered.',
    language: 'en',
    source: 'NLM',
    custom: { affiliations: ['Harbour Institute, Bergen'] },
  });
});

test('its tags are those of Refer, in order, each with its lines', () => {
  const [work] = entries(refer, article).works;
  expect(work?.format).toBe('refer');
  expect(work?.tags).toHaveLength(article.length - 3);
  expect(work?.tags[0]).toEqual(['0', 'Journal Article']);
  expect(work?.tags).toContainEqual(['K', 'memory\npilots']);
  expect(work?.tags).toContainEqual(['X', 'Pilots were asked.\n\nThey answered.']);
  expect(work?.tags).toContainEqual(['F', 'moser2020']);
});

describe('records', () => {
  const titles = (text: string | string[]) =>
    entries(refer, text).works.map((work) => work.csl.title);

  test('begin with %0, with and without a blank line before', () => {
    expect(titles(['%0 Book', '%T One', '%0 Book', '%T Two', '', '%0 Book', '%T Three'])).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });

  test('without %0 are parted by blank lines', () => {
    expect(titles(['%T One', '%A Moser, Ada', '', '', '%T Two', '%A Moser, Ada'])).toEqual([
      'One',
      'Two',
    ]);
  });

  test('hold together where all line ends are doubled', () => {
    expect(titles(['%0 Book', '%A Moser, A', '%T One', '%0 Book', '%T Two'].join('\n\n'))).toEqual([
      'One',
      'Two',
    ]);
  });

  test('may have CR LF or CR for line ends, and white space before their tags', () => {
    const text = ['%0 Book', ' %T One', '', '%0 Book', '%T Two', ''];
    expect(titles(text.join('\r\n'))).toEqual(['One', 'Two']);
    expect(titles(text.join('\r'))).toEqual(['One', 'Two']);
  });
});

test('words below a blank line are of no record, unless prose goes on there', () => {
  const { works, problems } = entries(refer, ['%0 Book', '%T One', '', 'Exported by hand']);
  expect(works.map((work) => work.csl.title)).toEqual(['One']);
  expect(problems).toEqual([{ kind: 'stray-line', line: 4, record: 0, text: 'Exported by hand' }]);
});

test('tags that nobody knows are kept', () => {
  const [work] = entries(refer, ['%0 Book', '%T One', '%{ odd', '%` odd']).works;
  expect(work?.tags).toEqual([
    ['0', 'Book'],
    ['T', 'One\n%{ odd'],
    ['`', 'odd'],
  ]);
});

test('problems show the line as it stands in the file', () => {
  const { problems } = entries(
    refer,
    ['%0 Napkin', '%A Moser, Ada', '%D soon', '%R doi:10.1/short', '%X This is long, and goes on.'],
    20,
  );
  expect(problems).toEqual([
    { kind: 'unknown-type', line: 1, record: 1, text: '%0 Napkin' },
    { kind: 'no-title', line: 1, record: 1, text: '%0 Napkin' },
    { kind: 'bad-date', line: 3, record: 1, text: '%D soon' },
    { kind: 'bad-doi', line: 4, record: 1, text: '%R doi:10.1/short' },
    { kind: 'field-too-long', line: 5, record: 1, text: '%X This is long, and goes on.' },
  ]);
});

describe('a text', () => {
  test.each([
    ['of EndNote', '%0 Journal Article\n%A Moser, Ada\n'],
    ['with a value that goes on', '%0 Book\nand more\n'],
    ['of Refer', '%T One\n%A Moser, Ada\n'],
    ['with an empty type', '\n%0\n%A Moser, Ada\n'],
    ['of a single author', '%A Moser, Ada'],
  ])('%s is Refer', (_, start) => {
    expect(refer.begins(start)).toBeDefined();
  });

  test.each([
    ['RIS', 'TY  - JOUR\nTI  - One\nER  - \n'],
    ['RIS below comments', '% a comment\nTY  - JOUR\nTI  - One\nER  - \n'],
    ['prose with a percent sign', '%A new day has come,\nand with it a new page.\n'],
    ['LaTeX', '%% A file\n\\documentclass{article}\n'],
    ['BibTeX below a comment', '% Encoding: UTF-8\n@article{one,}\n'],
    ['PostScript', '%!PS-Adobe-3.0\n%%Title: one\n'],
    ['Markdown', '# Title\n\n%A is a tag.\n'],
    ['a format string', '%s %d\n%A %T\n'],
    ['tags that say little', '%1 one\n%2 two\n'],
    ['nothing', ''],
  ])('that is %s is not', (_, start) => {
    expect(refer.begins(start)).toBeUndefined();
  });
});

test.each([
  ['a sentence', 'Here are the works:\n\n', '%0 Journal Article\n%T One'],
  ['half of a record', 'half of an abstract\n%K pilots\n%U x\n\n', '%0 Book\n%A Moser, Ada'],
  ['a sentence, without a type', 'From 1982:\n', '%D 1982\n%A Moser, Ada\n%T One'],
])('the first record is found below %s', (_, above, record) => {
  expect(refer.begins(above + record)).toBe(above.length);
});
