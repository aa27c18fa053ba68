import { describe, expect, test } from 'vitest';
import { fields } from '../../../src/data/ris/fields.ts';
import { csl, tagged } from './tagged.ts';

test('every tag is kept as read and in order, those that nobody knows too', () => {
  const tags = ['TY=JOUR', 'A1=', 'TI=A title', 'XQ=odd', 'KW=one\ntwo', 'ER='];
  const { found } = fields({ tags: tagged(tags) }, 1);
  expect(found.tags).toEqual([
    ['TY', 'JOUR'],
    ['A1', ''],
    ['TI', 'A title'],
    ['XQ', 'odd'],
    ['KW', 'one\ntwo'],
    ['ER', ''],
  ]);
  expect(found.csl).toEqual({ type: 'article-journal', title: 'A title', keyword: 'one; two' });
});

describe('an article', () => {
  test('is read whole', () => {
    expect(
      csl(
        'TY=JOUR',
        'AU=Trentini, Filippo',
        'AU=Poletti, Piero',
        'TI=The introduction of a policy',
        'T2=BMC Medicine',
        'J2=BMC Med',
        'PY=2019',
        'DA=2019/05/17',
        'VL=17',
        'IS=1',
        'SP=86',
        'EP=90',
        'SN=1741-7015',
        'DO=https://doi.org/10.1186/s12916-019-1318-5',
        'UR=https://doi.org/10.1186/s12916-019-1318-5',
        'LA=eng',
        'KW=measles',
        'KW=school; policy',
        'AB=In recent years.',
        'PB=BioMed Central',
        'CY=London',
        'DB=Scopus',
        'Y2=2023/11/1/',
        'N1=Export Date: 1 May 2022',
        'ER=',
      ),
    ).toEqual({
      type: 'article-journal',
      title: 'The introduction of a policy',
      author: [
        { family: 'Trentini', given: 'Filippo' },
        { family: 'Poletti', given: 'Piero' },
      ],
      'container-title': 'BMC Medicine',
      'container-title-short': 'BMC Med',
      issued: { 'date-parts': [[2019, 5, 17]] },
      accessed: { 'date-parts': [[2023, 11, 1]] },
      volume: '17',
      issue: '1',
      page: '86-90',
      ISSN: '1741-7015',
      DOI: '10.1186/s12916-019-1318-5',
      URL: 'https://doi.org/10.1186/s12916-019-1318-5',
      language: 'en',
      keyword: 'measles; school; policy',
      abstract: 'In recent years.',
      publisher: 'BioMed Central',
      'publisher-place': 'London',
      source: 'Scopus',
    });
  });

  test('with values that say "none" has none', () => {
    expect(csl('TY=JOUR', 'TI=A', 'AB=NA', 'AU=NA', 'VL=nan', 'PY=NA', 'DO=NULL')).toEqual({
      type: 'article-journal',
      title: 'A',
    });
  });

  test('in press says so', () => {
    expect(csl('TY=INPR', 'TI=A').status).toBe('in press');
  });
});

describe('books and their parts', () => {
  test('of a book T2 is the series, A2 its editor, SP its number of pages', () => {
    expect(csl('TY=BOOK', 'TI=B', 'T2=Series', 'A2=Doe, J.', 'A3=Roe, R.', 'SP=327')).toEqual({
      type: 'book',
      title: 'B',
      'collection-title': 'Series',
      'collection-editor': [{ family: 'Doe', given: 'J.' }],
      editor: [{ family: 'Roe', given: 'R.' }],
      'number-of-pages': '327',
    });
  });

  test('a book with a first and a last page has pages', () => {
    expect(csl('TY=BOOK', 'TI=B', 'SP=1', 'EP=30').page).toBe('1-30');
  });

  test('the authors of an edited book are its editors', () => {
    expect(csl('TY=EDBOOK', 'AU=Doe, J.')).toEqual({
      type: 'book',
      editor: [{ family: 'Doe', given: 'J.' }],
    });
  });

  test('a chapter stands in T2 or BT, with its editors', () => {
    expect(csl('TY=CHAP', 'TI=C', 'BT=Book', 'A2=Doe, J.', 'ED=Roe, R.')).toMatchObject({
      'container-title': 'Book',
      editor: [
        { family: 'Roe', given: 'R.' },
        { family: 'Doe', given: 'J.' },
      ],
    });
  });
});

describe('other types', () => {
  test('a thesis has its kind and its university', () => {
    expect(csl('TY=THES', 'TI=T', 'M3=PhD thesis', 'PB=University of Luton')).toMatchObject({
      type: 'thesis',
      genre: 'PhD thesis',
      publisher: 'University of Luton',
    });
  });

  test('a report has a number, a patent too', () => {
    expect(csl('TY=RPRT', 'TI=R', 'SN=TR-43').number).toBe('TR-43');
    expect(csl('TY=PAT', 'TI=P', 'SN=US123').number).toBe('US123');
  });

  test('software has a version', () => {
    expect(csl('TY=COMP', 'TI=S', 'ET=0.5.0').version).toBe('0.5.0');
  });

  test('"Article" is no genre of an article (Scopus, EBSCO)', () => {
    expect(csl('TY=JOUR', 'TI=A', 'M3=Article')).not.toHaveProperty('genre');
  });
});
