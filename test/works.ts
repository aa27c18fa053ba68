import type { CslItem } from '../src/data/csl.ts';
import type { Found, Source } from '../src/data/reference.ts';

/** A found work, described by its CSL variables; identifiers follow from them. */
export function found(csl: Partial<CslItem> & { readonly title?: string } = {}): Found {
  const item: CslItem = { type: 'article-journal', ...csl };
  return {
    csl: item,
    ids: {
      ...(item.DOI === undefined ? {} : { doi: item.DOI.toLowerCase() }),
      ...(item.PMID === undefined ? {} : { pmid: item.PMID }),
    },
    tags: [
      ['TY', 'JOUR'],
      ...(item.title === undefined ? [] : [['TI', item.title] as const]),
      ['ER', ''],
    ],
  };
}

/** Where a test's works come from: one person, one file. */
export function from(by = '100000000000000001', file = 'export.ris'): Source {
  return { file, by, hash: 'f'.repeat(64), at: '2026-11-23T09:00:00.000Z' };
}

/** A work like most: one author, a title, a year. */
export const work = (
  family: string,
  year: number,
  title: string,
  more: Partial<CslItem> = {},
): Found =>
  found({ author: [{ family, given: 'A.' }], issued: { 'date-parts': [[year]] }, title, ...more });
