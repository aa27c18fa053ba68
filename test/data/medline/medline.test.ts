import { describe, expect, test } from 'vitest';
import { withoutPauses } from '../../../src/data/format.ts';
import { medline } from '../../../src/data/medline/medline.ts';
import { cpuMs } from '../../cpu.ts';
import { csl, entries } from '../tagged/entries.ts';

const article = [
  'PMID- 31000001',
  'OWN - NLM',
  'STAT- MEDLINE',
  'DCOM- 20200101',
  'IS  - 1050-124X (Electronic)',
  'IS  - 0378-5955 (Print)',
  'IS  - 0378-5955 (Linking)',
  'VI  - 63',
  'IP  - 2',
  'DP  - 2020 Feb 3',
  'TI  - Grid cells and the quiet harbour: an enquiry into the memory of pilots who',
  '      never left it.',
  'PG  - 1425-9',
  'LID - 10.1234/quiet.2020.7 [doi]',
  'AB  - Pilots were asked. They answered.',
  'FAU - Moser, Ada Britt',
  'AU  - Moser AB',
  'AUID- ORCID: 0000-0001-0000-0001',
  'AD  - Harbour Institute, Example Street 1, Bergen, Norway.',
  'FAU - Bennett, William E Jr',
  'AU  - Bennett WE Jr',
  'AD  - Harbour Institute, Example Street 1, Bergen, Norway.',
  'CN  - Quiet Harbour Group',
  'LA  - eng',
  'PT  - Journal Article',
  'PT  - Review',
  'DEP - 20191125',
  'PL  - Norway',
  'TA  - J Quiet Harb',
  'JT  - Journal of quiet harbours',
  'MH  - *Memory/physiology',
  'OT  - pilots',
  'PMC - PMC7000001',
  'AID - S0000-0000(20)30001-X [pii]',
  'AID - 10.1234/quiet.2020.7 [doi]',
  'SO  - J Quiet Harb. 2020 Feb 3;63(2):1425-9.',
];

test('an article is read whole', () => {
  expect(csl(medline, ...article)).toEqual({
    type: 'article-journal',
    title:
      'Grid cells and the quiet harbour: an enquiry into the memory of pilots who never left it',
    author: [
      { family: 'Moser', given: 'Ada Britt' },
      { family: 'Bennett', given: 'William E', suffix: 'Jr' },
      { literal: 'Quiet Harbour Group' },
    ],
    'container-title': 'Journal of quiet harbours',
    'container-title-short': 'J Quiet Harb',
    issued: { 'date-parts': [[2020, 2, 3]] },
    'available-date': { 'date-parts': [[2019, 11, 25]] },
    volume: '63',
    issue: '2',
    page: '1425-9',
    'publisher-place': 'Norway',
    ISSN: '1050-124X, 0378-5955',
    DOI: '10.1234/quiet.2020.7',
    PMID: '31000001',
    PMCID: 'PMC7000001',
    language: 'en',
    keyword: 'Memory/physiology; pilots',
    abstract: 'Pilots were asked. They answered.',
    custom: { affiliations: ['Harbour Institute, Example Street 1, Bergen, Norway.'] },
  });
});

test('its tags are those of MEDLINE, in order and without the folds', () => {
  const [work] = entries(medline, article).works;
  expect(work?.format).toBe('medline');
  expect(work?.tags).toHaveLength(article.length - 1);
  expect(work?.tags.slice(0, 2)).toEqual([
    ['PMID', '31000001'],
    ['OWN', 'NLM'],
  ]);
  expect(work?.tags).toContainEqual(['MH', '*Memory/physiology']);
  expect(work?.tags).toContainEqual([
    'TI',
    'Grid cells and the quiet harbour: an enquiry into the memory of pilots who never left it.',
  ]);
  expect(work?.ids).toEqual({
    doi: '10.1234/quiet.2020.7',
    pmid: '31000001',
    pmcid: 'PMC7000001',
    issn: ['1050-124X', '0378-5955'],
  });
});

describe('records', () => {
  const titles = (text: string | string[]) =>
    entries(medline, text).works.map((work) => work.csl.title);

  test('begin with PMID, with and without a blank line before', () => {
    expect(
      titles(['PMID- 1', 'TI  - One.', '', 'PMID- 2', 'TI  - Two.', 'PMID- 3', 'TI  - Three.']),
    ).toEqual(['One', 'Two', 'Three']);
  });

  test('go on below a blank line where a PMID began them', () => {
    const cut = ['PMID- 1', 'TI  - A', 'DP  - 2020', '', 'FAU - Moss, Ann', 'JT  - Harbours', ''];
    const { works } = entries(medline, [...cut, 'PMID- 2', 'TI  - B', '']);
    expect(works.map((work) => work.csl.title)).toEqual(['A', 'B']);
    expect(works[0]?.csl.author).toEqual([{ family: 'Moss', given: 'Ann' }]);
  });

  test('of ERIC may come below those of PubMed, with a blank line between', () => {
    const both = ['PMID- 1', 'OWN - NLM', 'TI  - A', '', 'OWN - ERIC', 'TI  - B', 'DP  - 2020'];
    expect(titles(both)).toEqual(['A', 'B']);
  });

  test('begin with any tag below a blank line', () => {
    expect(titles(['OWN - ERIC', 'TI  - One.', '', 'OWN - ERIC', 'TI  - Two.'])).toEqual([
      'One',
      'Two',
    ]);
  });

  test('hold together where all line ends are doubled', () => {
    const text = ['PMID- 1', 'OWN - NLM', 'TI  - One.', 'PMID- 2', 'TI  - Two.'].join('\n\n');
    expect(titles(text)).toEqual(['One', 'Two']);
  });

  test('go on below lines of white space amid a value', () => {
    const { works } = entries(medline, ['PMID- 1', 'AB  - First', '     ', '      second.']);
    expect(works.map((work) => work.csl.abstract)).toEqual(['First second.']);
  });

  test('may have CR LF or CR for line ends', () => {
    const text = ['PMID- 1', 'TI  - One', '      and more.', '', 'PMID- 2', 'TI  - Two.', ''];
    expect(titles(text.join('\r\n'))).toEqual(['One and more', 'Two']);
    expect(titles(text.join('\r'))).toEqual(['One and more', 'Two']);
  });

  test('go across the slices that a text comes in', () => {
    const slices = ['PMID- 1\nTI  - One\n', '      and more.\nDP  - 2020\n'];
    const [work] = withoutPauses(medline.read(slices, { records: 9, field: 999 }));
    expect(work).toMatchObject({ csl: { title: 'One and more', issued: {} } });
  });
});

describe('a tag line', () => {
  test('may lack its padding or the space behind the hyphen', () => {
    expect(csl(medline, 'PMID-31000001', 'TI- One', 'VI - 7', 'IP  -2', 'PMC -PMC12')).toEqual({
      type: 'article-journal',
      title: 'One',
      volume: '7',
      issue: '2',
      PMID: '31000001',
      PMCID: 'PMC12',
    });
  });

  test('with a tag that nobody knows is kept', () => {
    const [work] = entries(medline, ['PMID- 1', 'TI  - One.', 'XQZ - odd']).works;
    expect(work?.tags.at(-1)).toEqual(['XQZ', 'odd']);
  });
});

describe('words without a tag', () => {
  test('go on with the value above when they are indented, and below a long line also if not', () => {
    const long = 'A title that is as long as the lines of MEDLINE are before they are';
    expect(csl(medline, 'PMID- 1', `TI  - ${long}`, 'wrapped.').title).toBe(`${long} wrapped`);
    expect(csl(medline, 'PMID- 1', 'TI  - Short', ' one.').title).toBe('Short one');
  });

  test('are a problem of their record below a short line', () => {
    const { works, problems } = entries(medline, ['PMID- 1', 'SO  invalid', 'TI  - One.']);
    expect(works[0]?.csl).toEqual({ type: 'article-journal', title: 'One', PMID: '1' });
    expect(problems).toEqual([{ kind: 'stray-line', line: 2, record: 1, text: 'SO  invalid' }]);
  });

  test('are a problem of none between records, unless they only count them', () => {
    const { works, problems } = entries(medline, [
      'Found by the library',
      '1.',
      'PMID- 1',
      'TI  - One.',
      '',
      'Not to be read',
      '2.',
      'PMID- 2',
      'TI  - Two.',
    ]);
    expect(works).toHaveLength(2);
    expect(problems).toEqual([
      { kind: 'stray-line', line: 1, record: 0, text: 'Found by the library' },
      { kind: 'stray-line', line: 6, record: 0, text: 'Not to be read' },
    ]);
  });
});

describe('problems', () => {
  test('show the line as it stands in the file', () => {
    const { problems } = entries(medline, [
      'PMID- 1',
      'TI  - One.',
      '',
      'PMID- 2',
      'DP  - soon',
      'AID - 10.1/short [doi]',
    ]);
    expect(problems).toEqual([
      { kind: 'no-title', line: 4, record: 2, text: 'PMID- 2' },
      { kind: 'bad-date', line: 5, record: 2, text: 'DP  - soon' },
      { kind: 'bad-doi', line: 6, record: 2, text: 'AID - 10.1/short [doi]' },
    ]);
  });

  test('tell a value that is too long, which is left out', () => {
    const { works, problems } = entries(
      medline,
      ['PMID- 1', 'TI  - One.', 'AB  - This is long', '      and goes on.'],
      20,
    );
    expect(works[0]?.csl).toEqual({ type: 'article-journal', title: 'One', PMID: '1' });
    expect(works[0]?.tags).toHaveLength(2);
    expect(problems).toEqual([
      { kind: 'field-too-long', line: 3, record: 1, text: 'AB  - This is long' },
    ]);
  });
});

describe('a text', () => {
  test.each([
    ['of PubMed', 'PMID- 31000001\nOWN - NLM\n'],
    ['below blank lines', '\n\nPMID- 31000001\nOWN - NLM\n'],
    ['below words', 'From the library\n\nPMID- 31000001\nOWN - NLM\n'],
    ['of ERIC', 'OWN - ERIC\nTI  - One\n'],
    ['with a damaged line', 'PMID- 31000001\nSO  invalid\nTI  - One\n'],
  ])('%s is MEDLINE', (_, start) => {
    expect(medline.begins(start)).toBeDefined();
  });

  test.each([
    ['RIS', 'TY  - JOUR\nTI  - One\nER  - \n'],
    ['RIS whose TY comes late', 'TI  - One\nAU  - Moser, A\nTY  - JOUR\nER  - \n'],
    ['words of a PMID', 'PMID: 31000001\nOWN - NLM\n'],
    ['a list with hyphens', 'TI - one\nAB - two\n'],
    ['Markdown that shows a PMID', 'PMID- 31000001\nis what it looks like.\n'],
    ['nothing', ''],
  ])('that is %s is not', (_, start) => {
    expect(medline.begins(start)).toBeUndefined();
  });
});

test('a hundred thousand wrapped lines take no time', () => {
  const text = `PMID- 1\nAB  - x\n${'      and so on\n'.repeat(100_000)}`;
  const took = cpuMs(() => {
    expect(entries(medline, text, 10_000_000).works).toHaveLength(1);
  });
  expect(took).toBeLessThan(4_000);
});

test.each([
  ['a sentence', 'Here is what I found:\n\n'],
  ['half of a record', 'half of the abstract.\nCI  - Copyright\n\n'],
  ['a rule and a fence', '---\n```\n'],
])('the first record is found below %s', (_, above) => {
  expect(medline.begins(`${above}PMID- 31000001\nOWN - NLM\nTI  - One\n`)).toBe(above.length);
});
