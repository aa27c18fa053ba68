import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../src/data/csl.ts';
import { csl } from './tagged.ts';

/**
 * Where the fields of EndNote's types go, each by itself: an abbreviation alone is the name of the
 * container, and the editor of a series that has no title is that of the book.
 */
const meant: Readonly<Record<string, string>> = {
  AGGR: 'T2=container-title J2=container-title ET=issued M1=number',
  ANCIENT: 'A2=editor A4=translator T2=container-title T3=volume-title M1=number',
  ART: 'AU=author M1=dimensions C3=dimensions M3=medium',
  ADVS: 'A2=performer A3=collection-editor T3=collection-title C3=dimensions C5=medium M3=medium',
  BILL: 'A2=author T2=container-title T3=authority VL=volume SP=page SE=section ET=chapter-number M1=number OP=references',
  BLOG: 'A2=editor A3=illustrator T2=container-title SE=number M3=genre C1=custom',
  BOOK: 'A2=editor A3=editor A4=translator T2=collection-title SP=number-of-pages SE=page ET=edition NV=number-of-volumes M1=collection-number OP=',
  CHAP: 'A2=editor A3=collection-editor A4=translator T2=container-title T3=collection-title SP=page SE=chapter-number M1=number-of-volumes SV=collection-number RI=reviewed-title',
  CASE: 'A2=container-title VL=volume SP=page SE=submitted NV=container-title PB=authority OP=references SV=number',
  CTLG: 'T2=collection-title SE=number-of-pages NV=number M1=collection-number',
  CHART: 'VL=dimensions ET=version M1=number M3=genre',
  CLSWK: 'A2=editor A4=translator T2=collection-title SP=number-of-pages M1=collection-number',
  COMP: 'A2=collection-editor T2=collection-title VL=edition ET=version M3=',
  CPAPER: 'A2=editor T2=container-title M1=issue CY=event-place C1=publisher-place',
  CONF: 'A2=editor A3=collection-editor T3=collection-title CY=event-place C1=publisher-place C3=container-title',
  DATA: 'A2=producer T3=collection-title SE=original-date ET=version NV=number C3=genre',
  DICT: 'T2=container-title SE=version M1=number',
  EDBOOK: 'AU=editor A2=editor T2=collection-title M1=collection-number',
  EJOUR: 'T2=container-title SE=available-date NV=number M1=issue C3=PMCID C7=page',
  EBOOK: 'A2=editor A3=editor T3=collection-title NV=version C7=PMCID',
  ECHAP: 'A2=editor A3=collection-editor T2=container-title M1=collection-number C7=PMCID',
  ENCYC: 'A2=editor T2=container-title',
  MPCT: 'A2=director A3=producer A4=performer T2=collection-title SP=dimensions M3=medium C4=genre C5=medium',
  GEN: 'A2=editor A3=collection-editor A4=translator SE=section M1=number',
  GOVDOC: 'T3=collection-title SE=section M1=number',
  GRANT: 'A4=translator M1=status C5=number',
  HEAR: 'T2=section T3=authority ET=chapter-number M1=number OP=references',
  JOUR: 'T2=container-title J2=container-title IS=issue SE=page ET=available-date C2=PMCID C7=page RI=reviewed-title',
  LEGAL: 'A2=authority T3=supplement-number VL=number SE=section ET=edition M1=page',
  MGZN: 'T2=container-title SE=page ET=edition M1=issue',
  MANSCPT: 'T2=archive_collection SE=page NV=number PB=archive M3=genre',
  MAP: 'A2=collection-editor T2=collection-title ET=edition C1=scale C3=dimensions M3=genre',
  MUSIC: 'T2=container-title T3=collection-title C1=medium M3=genre',
  NEWS: 'T2=container-title SE=section ET=edition M1=page C2=issue',
  PAMP: 'T2=container-title VL=number M1=collection-number',
  PAT: 'A2=authority T2=container-title M1=call-number CY=jurisdiction SN=number C5=references C6=status M3=genre',
  PCOMM: 'A2=recipient NV=number M3=genre',
  RPRT: 'A2=collection-editor T2=collection-title NV=collection-number M1=number SN=number C6=issue',
  SER: 'A2=editor A3=editor A4=editor T3=collection-title SE=chapter-number C2=number',
  STAND: 'VL=number SE=section M1=page SN=number',
  STAT: 'T2=container-title ET=chapter-number NV=number M1=number CY=jurisdiction OP=references',
  THES: 'A3=contributor VL=genre M1=number M3=genre PB=publisher',
  UNPB: 'A2=collection-editor T2=collection-title M1=number M3=genre',
  WEB: 'A2=collection-editor M1=accessed M3=genre',
};

/** A value that will do for any field, but for those that are read by their form. */
const values: Readonly<Record<string, string>> = {
  accessed: '2019/05/17',
  'available-date': '2019/05/17',
  issued: '2019/05/17',
  'original-date': '2019/05/17',
  submitted: '2019/05/17',
  issue: '4',
  'number-of-pages': '44',
  page: '12-15',
  PMCID: 'PMC44',
  custom: 'Dept of Fire, Univ of Ash, Ashton',
};

describe.each(Object.entries(meant))('%s', (ty, fields) => {
  test.each(fields.split(' '))('%s', (field) => {
    const [tag = '', variable = ''] = field.split('=');
    const value = values[variable] ?? 'Sand B';
    const item: CslItem = csl(`TY=${ty}`, `${tag}=${value}`);
    expect(Object.keys(item)).toEqual(variable === '' ? ['type'] : ['type', variable]);
  });
});

test('DA is when the work was seen where EndNote says so, but not of the year of the work', () => {
  const seen = { 'date-parts': [[2019, 9, 18]] };
  for (const ty of ['AGGR', 'CASE', 'DBASE', 'EBOOK', 'EJOUR', 'MULTI']) {
    expect(csl(`TY=${ty}`, 'DA=2019/09/18/')).not.toHaveProperty('issued');
    expect(csl(`TY=${ty}`, 'PY=2017', 'DA=2019/09/18/')).toMatchObject({
      issued: { 'date-parts': [[2017]] },
      accessed: seen,
    });
    // Lens and Springer write the day of publication.
    expect(csl(`TY=${ty}`, 'PY=2019', 'DA=2019/09/18/')).toEqual({
      type: expect.anything(),
      issued: seen,
    });
  }
  expect(csl('TY=BOOK', 'DA=2019/09/18/').issued).toEqual(seen);
});

test('the number of a report may be an ISBN', () => {
  expect(csl('TY=RPRT', 'SN=978-0-306-40615-7')).toEqual({
    type: 'report',
    ISBN: '978-0-306-40615-7',
  });
});

test('the number of a patent stands in SN, or in IS in files of Reference Manager', () => {
  expect(csl('TY=PAT', 'IS=4,904,581').number).toBe('4,904,581');
  expect(csl('TY=PAT', 'IS=4,904,581', 'SN=US4904581').number).toBe('US4904581');
});

test('Y2 of a patent is when it was filed, if that was before its year, else when it was seen', () => {
  const filed = { 'date-parts': [[1986, 6, 23]] };
  expect(csl('TY=PAT', 'Y1=1990/2/27', 'Y2=1986/6/23').submitted).toEqual(filed);
  expect(csl('TY=PAT', 'Y1=1980/2/27', 'Y2=1986/6/23').accessed).toEqual(filed);
  expect(csl('TY=PAT', 'Y2=1986/6/23').accessed).toEqual(filed);
});

test('the series of Web of Science in SE is no chapter and no page', () => {
  expect(csl('TY=CHAP', 'SE=Annals of Fire and Water')).toEqual({ type: 'chapter' });
  expect(csl('TY=JOUR', 'SE=Annals of Fire and Water')).toEqual({ type: 'article-journal' });
});

test('a book may have pages beside their number', () => {
  expect(csl('TY=BOOK', 'SP=320', 'SE=12-44')).toEqual({
    type: 'book',
    'number-of-pages': '320',
    page: '12-44',
  });
});

test('an article was first read at a conference (CP of Web of Science)', () => {
  expect(csl('TY=JOUR', 'CP=10th International Symposium on Ash')).toEqual({
    type: 'article-journal',
    'event-title': '10th International Symposium on Ash',
  });
});

test('a 0 in M1 is no number of volumes (Taylor & Francis)', () => {
  expect(csl('TY=CHAP', 'M1=0')).toEqual({ type: 'chapter' });
});

test('a page of a blog may stand in a volume', () => {
  expect(csl('TY=ICOMM', 'JF=Ash News', 'VL=785').volume).toBe('785');
  expect(csl('TY=ELEC', 'VL=2015')).toEqual({ type: 'webpage' });
});
