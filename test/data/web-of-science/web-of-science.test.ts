import { describe, expect, test } from 'vitest';
import { webOfScience } from '../../../src/data/web-of-science/web-of-science.ts';
import { csl, entries } from '../tagged/entries.ts';

const head = ['FN Clarivate Analytics Web of Science', 'VR 1.0'];

const article = [
  'PT J',
  'AU Moser, AB',
  '   Bennett, W',
  'AF Moser, Ada Britt',
  '   Bennett, William',
  'CA Quiet Harbour Grp',
  'TI Grid cells and the quiet harbour: an enquiry into the memory of pilots who',
  '   never left it',
  'SO JOURNAL OF QUIET HARBOURS',
  'LA English',
  'DT Article; Proceedings Paper',
  'CT 3rd Harbour Days',
  'DE memory; pilots',
  'ID QUIET HARBOURS; GRID',
  '   CELLS',
  'AB Pilots were asked. They answered.',
  'C1 [Moser, Ada Britt; Bennett, William] Harbour Inst, Example St 1, Bergen,',
  '   Norway.',
  '   [Bennett, William] Harbour Univ, Oslo, Norway.',
  'RP Moser, AB (corresponding author), Harbour Inst, Bergen, Norway.',
  'EM moser@example.org',
  'CR KAIN E, 1986, P HARB SCI, V83, P8589',
  '   ABEL C, 2004, HARBOURS, V43',
  'NR 2',
  'TC 7',
  'PU HARBOUR PRESS',
  'PI BERGEN',
  'SN 0378-5955',
  'EI 1050-124X',
  'J9 J QUIET HARB',
  'JI J. Quiet Harb.',
  'PD FEB 3',
  'PY 2020',
  'VL 63',
  'IS 2',
  'SU 1',
  'BP 100',
  'EP 110',
  'DI 10.1234/quiet.2020.7',
  'PG 11',
  'SC Harbours',
  'UT WOS:000200000000001',
  'PM 31000001',
  'DA 2021-03-18',
  'ER',
];

test('an article is read whole', () => {
  expect(csl(webOfScience, ...head, ...article, '', 'EF')).toEqual({
    type: 'article-journal',
    title:
      'Grid cells and the quiet harbour: an enquiry into the memory of pilots who never left it',
    author: [
      { family: 'Moser', given: 'Ada Britt' },
      { family: 'Bennett', given: 'William' },
      { literal: 'Quiet Harbour Grp' },
    ],
    'container-title': 'JOURNAL OF QUIET HARBOURS',
    'container-title-short': 'J. Quiet Harb.',
    issued: { 'date-parts': [[2020, 2, 3]] },
    volume: '63',
    issue: '2',
    'supplement-number': '1',
    page: '100-110',
    publisher: 'HARBOUR PRESS',
    'publisher-place': 'BERGEN',
    ISSN: '0378-5955, 1050-124X',
    DOI: '10.1234/quiet.2020.7',
    PMID: '31000001',
    language: 'en',
    keyword: 'memory; pilots; QUIET HARBOURS; GRID CELLS',
    abstract: 'Pilots were asked. They answered.',
    custom: {
      affiliations: ['Harbour Inst, Example St 1, Bergen, Norway.', 'Harbour Univ, Oslo, Norway.'],
    },
  });
});

test('its tags are those of Web of Science, in order and without the folds', () => {
  const { works, problems } = entries(webOfScience, [...head, ...article, '', 'EF']);
  expect(problems).toEqual([]);
  const [work] = works;
  expect(work?.format).toBe('web-of-science');
  expect(work?.tags[0]).toEqual(['PT', 'J']);
  expect(work?.tags.at(-1)).toEqual(['ER', '']);
  expect(work?.tags).toContainEqual(['AU', 'Moser, AB\nBennett, W']);
  expect(work?.tags).toContainEqual(['ID', 'QUIET HARBOURS; GRID CELLS']);
  expect(work?.tags).toContainEqual([
    'CR',
    'KAIN E, 1986, P HARB SCI, V83, P8589\nABEL C, 2004, HARBOURS, V43',
  ]);
});

describe('records', () => {
  const titles = (text: string | string[]) =>
    entries(webOfScience, text).works.map((work) => work.csl.title);

  test('go from PT to ER, to the next PT, to EF or to the end', () => {
    const text = [
      'PT J',
      'TI One',
      'ER',
      'PT J',
      'TI Two',
      'PT J',
      'TI Three',
      'EF',
      'PT J',
      'TI 4',
    ];
    expect(titles(text)).toEqual(['One', 'Two', 'Three', '4']);
  });

  test('may have blank lines and CR LF or CR for line ends', () => {
    const text = [...head, '', 'PT J', '', 'TI One', '   and more', '', 'ER', '', 'EF', ''];
    expect(titles(text.join('\r\n'))).toEqual(['One and more']);
    expect(titles(text.join('\r'))).toEqual(['One and more']);
  });
});

describe('lines outside of records', () => {
  test('are problems, unless they only wrap the records', () => {
    const { works, problems } = entries(webOfScience, [
      ...head,
      'AU Moser, AB',
      'PT J',
      'TI One',
      'ER',
      'Saved by hand',
      '1.',
      'EF',
    ]);
    expect(works).toHaveLength(1);
    expect(problems).toEqual([
      { kind: 'stray-line', line: 3, record: 0, text: 'AU Moser, AB' },
      { kind: 'stray-line', line: 7, record: 0, text: 'Saved by hand' },
    ]);
  });
});

test('tags that nobody knows are kept, and none amid an abstract that lost its indent', () => {
  const [work] = entries(webOfScience, [
    'PT J',
    'TI One',
    'QQ odd',
    'AB The odds were',
    'OR 2.5 at least.',
    'ER',
  ]).works;
  expect(work?.tags).toEqual([
    ['PT', 'J'],
    ['TI', 'One'],
    ['QQ', 'odd'],
    ['AB', 'The odds were'],
    ['OR', '2.5 at least.'],
    ['ER', ''],
  ]);
});

test('problems show the line as it stands in the file', () => {
  const { problems } = entries(
    webOfScience,
    ['PT J', 'TI One', 'ER', 'PT X', 'PY soon', 'DI 10.1/short', 'AB This is long, and goes on.'],
    20,
  );
  expect(problems).toEqual([
    { kind: 'unknown-type', line: 4, record: 2, text: 'PT X' },
    { kind: 'no-title', line: 4, record: 2, text: 'PT X' },
    { kind: 'bad-date', line: 5, record: 2, text: 'PY soon' },
    { kind: 'bad-doi', line: 6, record: 2, text: 'DI 10.1/short' },
    { kind: 'field-too-long', line: 7, record: 2, text: 'AB This is long, and goes on.' },
  ]);
});

describe('names', () => {
  test('with initials hold where the full ones are fewer', () => {
    const lines = ['PT J', 'AU Moser, AB', '   Kain, E', 'AF Moser, Ada', 'TI One', 'ER'];
    expect(csl(webOfScience, ...lines).author).toEqual([
      { family: 'Moser', given: 'A. B.' },
      { family: 'Kain', given: 'E' },
    ]);
  });

  test('of a book are its authors where no others are named', () => {
    const lines = ['BA Moser, AB', 'BF Moser, Ada', 'BE Kain, E', 'SO A BOOK', 'BN 3161484100'];
    expect(csl(webOfScience, 'PT B', ...lines, 'ER')).toEqual({
      type: 'book',
      title: 'A BOOK',
      author: [{ family: 'Moser', given: 'Ada' }],
      editor: [{ family: 'Kain', given: 'E' }],
      ISBN: '3161484100',
    });
  });
});

describe('a text', () => {
  test.each([
    ['of Web of Science', 'FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Moser, A\n'],
    ['of its older names', '\nFN ISI Export Format\nVR 1.0\n'],
    ['without a head', 'PT J\nAU Moser, A\n'],
  ])('%s is one', (_, start) => {
    expect(webOfScience.begins(start)).toBeDefined();
  });

  test.each([
    ['RIS', 'TY  - JOUR\nTI  - One\nER  - \n'],
    ['RIS whose first tag is PT', 'PT  - J\nTY  - JOUR\nER  - \n'],
    ['the table of Web of Science', 'PT\tAU\tBA\nJ\tMoser, A\t\n'],
    ['prose in capitals', 'PT J WAS HERE\nAND LEFT\n'],
    ['prose that begins so', 'PT J\nwas here.\n'],
    ['MEDLINE', 'PMID- 31000001\nOWN - NLM\n'],
    ['nothing', ''],
  ])('that is %s is none', (_, start) => {
    expect(webOfScience.begins(start)).toBeUndefined();
  });
});

test.each([
  ['a sentence', 'The works:\n\n', 'FN Clarivate\nVR 1.0\nPT J\nAU Moser, A\n'],
  ['half of a record', '   half of an abstract.\nPY 2020\nER\n\n', 'PT J\nAU Moser, A\n'],
])('the first record is found below %s', (_, above, record) => {
  expect(webOfScience.begins(above + record)).toBe(above.length);
});
