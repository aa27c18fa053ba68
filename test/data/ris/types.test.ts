import { describe, expect, test } from 'vitest';
import { typeOf, types } from '../../../src/data/ris/types.ts';

/** The CSL type of a TY in a record that has these tags. */
const csl = (ty: string, ...tags: string[]) => typeOf(ty, (tag) => tags.includes(tag)).type.csl;

test('both specifications have 58 types, and EndNote spells three of them in two ways', () => {
  const specified =
    'ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA ' +
    'DBASE DICT EBOOK ECHAP EDBOOK EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR ' +
    'JFULL JOUR LEGAL MANSCPT MAP MGZN MPCT MULTI MUSIC NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND ' +
    'STAND STAT THES UNBILL UNPB VIDEO WEB';
  for (const ty of specified.split(' ')) expect(types.has(ty), ty).toBe(true);
});

test.each([
  ['JOUR', 'article-journal'],
  ['BOOK', 'book'],
  ['CHAP', 'chapter'],
  ['CPAPER', 'paper-conference'],
  ['THES', 'thesis'],
  ['RPRT', 'report'],
  ['NEWS', 'article-newspaper'],
  ['MGZN', 'article-magazine'],
  ['ELEC', 'webpage'],
  ['COMP', 'software'],
  ['DATA', 'dataset'],
  ['PAT', 'patent'],
  ['STAND', 'standard'],
  ['UNPD', 'manuscript'],
])('%s is %s', (ty, expected) => {
  expect(csl(ty)).toBe(expected);
});

test('small letters and spaces do not matter', () => {
  expect(typeOf(' Chap ', () => false)).toMatchObject({ type: { csl: 'chapter' }, known: true });
});

describe('a type that is none', () => {
  test('is an article where the tags say so, else a document', () => {
    expect(csl('Journal Article', 'JO')).toBe('article-journal');
    expect(csl('Zine', 'T2', 'VL')).toBe('article-journal');
    expect(csl('UNKNOWN', 'T2')).toBe('document');
  });

  test('is an article where there is none at all', () => {
    expect(csl('')).toBe('article-journal');
  });

  test.each([
    ['Journal Article', 'article-journal'],
    ['JOURNAL', 'article-journal'],
    ['Book Chapter', 'chapter'],
    ['Conference Paper', 'paper-conference'],
    ['THESIS', 'thesis'],
    ['Report', 'report'],
    ['Web Page', 'webpage'],
    ['PREPRINT', 'article'],
  ])('may be a name that is written out: %s', (ty, expected) => {
    expect(csl(ty)).toBe(expected);
  });

  test('is not known', () => {
    expect(typeOf('JOURN', () => false).known).toBe(false);
    expect(typeOf('Thesis', () => false).known).toBe(false);
  });
});

test('a generic work in a journal is an article', () => {
  expect(csl('GEN', 'JF')).toBe('article-journal');
  expect(csl('GEN')).toBe('document');
});

test('internet communication with an address is a web page, and else a message', () => {
  expect(csl('ICOMM', 'UR')).toBe('webpage');
  expect(csl('ICOMM')).toBe('personal_communication');
});
