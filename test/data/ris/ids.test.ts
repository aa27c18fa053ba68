import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/data/csl.ts';
import { addIdentifiers } from '../../../src/data/ris/ids.ts';
import { slots } from '../../../src/data/ris/slots.ts';
import { typeOf } from '../../../src/data/ris/types.ts';
import { tagged } from './tagged.ts';

/** The identifiers in tags given as `TAG=value`. */
const read = (...tags: string[]) => {
  const lines = tagged(tags);
  const draft: Draft = { type: 'article-journal' };
  const ids = addIdentifiers(draft, lines, slots(lines, typeOf('JOUR', () => false).type));
  const { type: _, ...csl } = draft;
  return { ids, csl };
};

describe('DOI', () => {
  test('is read through entities', () => {
    expect(read('DO=10.1002/(SICI)1097:55:1&lt;1::AID-X&gt;3.0.CO;2-A').csl.DOI).toBe(
      '10.1002/(SICI)1097:55:1<1::AID-X>3.0.CO;2-A',
    );
  });

  test('is printed as it stands, and looked up in small letters', () => {
    expect(read('DO=10.1186/S12913')).toEqual({
      ids: { doi: '10.1186/s12913' },
      csl: { DOI: '10.1186/S12913' },
    });
  });

  test.each([
    ['M3=doi:10.1201/b19107-2'],
    ['U3=10.1201/b19107-2'],
    ['L2=http://dx.doi.org/10.1201/b19107-2'],
    ['UR=https://x.org; https://doi.org/10.1201/b19107-2'],
    ['N1=see doi: 10.1201/b19107-2.'],
  ])('may stand in another tag: %s', (tag) => {
    expect(read(tag, 'DO=not this').csl.DOI).toBe('10.1201/b19107-2');
  });

  test('that of DO holds, wherever it stands', () => {
    expect(read('M3=10.1000/other', 'DO=10.1000/own').csl.DOI).toBe('10.1000/own');
  });

  test.each([
    ['10.1016/j.\ncell.2020.01.001', '10.1016/j.cell.2020.01.001'],
    ['https://doi.org/10.1000/\nabc.def', '10.1000/abc.def'],
    ['10.1000/abc\n_12', '10.1000/abc_12'],
    ['10.1007/978-3-319-50161-1_4\n10.1007/978-3-319-50161-1', '10.1007/978-3-319-50161-1_4'],
    ['10.1000/abc\n1234-567X', '10.1000/abc'],
    ['10.1000/abc\nin print', '10.1000/abc'],
  ])('that was wrapped is whole: %j', (value, doi) => {
    expect(read(`DO=${value}`).csl.DOI).toBe(doi);
  });

  test.each([
    'Comment in: Nat Rev. 2021;3:4. doi: 10.1038/x',
    'Erratum in: doi: 10.1038/x',
    'Review\nCorrected and republished from: J Moss. 2020;1:2. doi: 10.1038/x',
    'Retraction of: Moss J. J Moss. 2020;1:2. doi: 10.1038/x',
  ])('of another work is not its own: %j', (note) => {
    expect(read(`N1=${note}`).csl).toEqual({});
  });

  test('of a note holds where those of other works stand behind it', () => {
    const note = 'J Moss. 2020;1:2. doi: 10.1000/own.\nComment in: J Fern. doi: 10.1038/x';
    expect(read(`N1=${note}`).csl.DOI).toBe('10.1000/own');
  });

  test('a genre is none', () => {
    expect(read('M3=Article').csl).toEqual({});
  });
});

describe('PMID and PMCID', () => {
  test.each([
    ['AN=40640843', 'DP=NLM'],
    ['AN=40640843', 'DB=PubMed'],
    ['C5=40640843', 'DB=Medline'],
    ['C3=PUBMED 40640843', 'DB=x'],
    ['C3=PUBMED 40640843,EMBASE 643500775', 'DB=x'],
    ['C3=EMBASE 643500775,PUBMED 40640843', 'DB=x'],
    ['U1=40640843[pmid]', 'DB=x'],
    ['UR=PM:40640843', 'DB=x'],
    ['UR=https://pubmed.ncbi.nlm.nih.gov/40640843', 'DB=x'],
    ['UR=https://www.ncbi.nlm.nih.gov/pubmed/40640843', 'DB=x'],
    ['C2=40640843', 'DB=Scopus'],
  ])('%s with %s is a PMID', (tag, database) => {
    expect(read(tag, database)).toEqual({ ids: { pmid: '40640843' }, csl: { PMID: '40640843' } });
  });

  test.each(['AN=40640843', 'AN=WOS:000282053100002', 'C2=1001', 'AN=rayyan-429'])(
    '%s alone is none',
    (tag) => {
      expect(read(tag).csl).toEqual({});
    },
  );

  test.each(['C2=PMC123523', 'AN=PMC123523', 'U2=pmc123523[pmcid]'])('%s is a PMCID', (tag) => {
    expect(read(tag)).toEqual({ ids: { pmcid: 'PMC123523' }, csl: { PMCID: 'PMC123523' } });
  });
});
