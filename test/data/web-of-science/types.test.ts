import { describe, expect, test } from 'vitest';
import { webOfScience } from '../../../src/data/web-of-science/web-of-science.ts';
import { csl } from '../tagged/entries.ts';

describe('the type of a work', () => {
  test.each([
    ['PT J', 'DT Article', 'article-journal'],
    ['PT J', 'DT Article; Proceedings Paper', 'article-journal'],
    ['PT J', 'DT Proceedings Paper', 'paper-conference'],
    ['PT B', 'DT Article; Proceedings Paper', 'paper-conference'],
    ['PT S', 'DT Proceedings Paper', 'paper-conference'],
    ['PT C', 'SC Harbours', 'paper-conference'],
    ['PT B', 'DT Book', 'book'],
    ['PT B', 'DT Editorial Material; Book Chapter', 'chapter'],
    ['PT S', 'BN 3161484100', 'chapter'],
    ['PT S', 'SN 0378-5955', 'article-journal'],
    ['PT P', 'PN NO12345-A', 'patent'],
    ['PT J', 'DT Dissertation/Thesis', 'thesis'],
    ['PT J', 'DT Data set', 'dataset'],
    ['PT J', 'DT preprint', 'article'],
  ])('of %s and %s is %s', (pt, line, type) => {
    expect(csl(webOfScience, pt, 'TI One', line, 'ER').type).toBe(type);
  });
});

test('a chapter is in its book, which is in its series', () => {
  const lines = ['TI One', 'SO TWO', 'SE Three', 'BE Moser, A', 'D2 10.1234/book', 'BP 3', 'EP 9'];
  expect(csl(webOfScience, 'PT S', 'DT Article; Book Chapter', ...lines, 'ER')).toEqual({
    type: 'chapter',
    title: 'One',
    'container-title': 'TWO',
    'collection-title': 'Three',
    editor: [{ family: 'Moser', given: 'A' }],
    page: '3-9',
  });
});

test('a book has pages and a DOI of its own', () => {
  const lines = ['TI One', 'SO One', 'D2 10.1234/book', 'PG 327'];
  expect(csl(webOfScience, 'PT B', 'DT Book', ...lines, 'ER')).toEqual({
    type: 'book',
    title: 'One',
    DOI: '10.1234/book',
    'number-of-pages': '327',
  });
});

test('a paper has its conference and its proceedings', () => {
  const lines = ['TI One', 'SO PAPERS', 'CT 3rd Harbour Days', 'CL Bergen, NORWAY', 'PI OSLO'];
  expect(csl(webOfScience, 'PT C', ...lines, 'CY JUN 13-16, 2016', 'PY 2017', 'ER')).toEqual({
    type: 'paper-conference',
    title: 'One',
    'container-title': 'PAPERS',
    'event-title': '3rd Harbour Days',
    'event-place': 'Bergen, NORWAY',
    'publisher-place': 'OSLO',
    'event-date': {
      'date-parts': [
        [2016, 6, 13],
        [2016, 6, 16],
      ],
    },
    issued: { 'date-parts': [[2017]] },
  });
});

test.each([
  [
    'SEP 30-OCT 02, 2019',
    [
      [2019, 9, 30],
      [2019, 10, 2],
    ],
  ],
  ['SEP 05, 2017', [[2017, 9, 5]]],
  ['2011', [[2011]]],
])('a conference is held %s', (cy, parts) => {
  const paper = csl(webOfScience, 'PT C', 'TI One', `CY ${cy}`, 'ER');
  expect(paper['event-date']).toEqual({ 'date-parts': parts });
  expect(paper).not.toHaveProperty('accessed');
});

test('a patent has a number, and a part of a volume too', () => {
  expect(csl(webOfScience, 'PT P', 'TI One', 'PN NO12345-A', 'ER')).toMatchObject({
    type: 'patent',
    number: 'NO12345-A',
  });
  expect(csl(webOfScience, 'PT J', 'TI One', 'PN A', 'ER')['part-number']).toBe('A');
});

test('an article that is out early is dated so', () => {
  expect(csl(webOfScience, 'PT J', 'TI One', 'EA OCT 2021', 'ER').issued).toEqual({
    'date-parts': [[2021, 10]],
  });
});

test('an article has a number where it has no pages', () => {
  expect(csl(webOfScience, 'PT J', 'TI One', 'AR 103640', 'ER').page).toBe('103640');
});

test('who sponsored a conference is no page', () => {
  expect(csl(webOfScience, 'PT C', 'TI One', 'SP IEEE', 'ER')).not.toHaveProperty('page');
});
