import type { CslType } from '../csl.ts';

/** Types of work for which the same tag means the same thing. */
export type Family =
  | 'journal'
  | 'book'
  | 'chapter'
  | 'conference'
  | 'report'
  | 'thesis'
  | 'manuscript'
  | 'patent'
  | 'law'
  | 'web'
  | 'media'
  | 'data'
  | 'letter'
  | 'other';

/** What one value of TY stands for. */
export interface RisType {
  /** The value of TY, in capitals. */
  readonly ty: string;
  readonly csl: CslType;
  readonly family: Family;
}

/**
 * The values of TY in both RIS specifications (Reference Manager 2001, EndNote 2011) and a few that
 * programs write instead of them, with their CSL type. One line each.
 */
export const types: ReadonlyMap<string, RisType> = new Map(
  (
    [
      ['ABST', 'article-journal', 'journal'], // abstract
      ['ADVS', 'motion_picture', 'media'], // audiovisual material
      ['AGGR', 'dataset', 'data'], // aggregated database
      ['ANCIENT', 'classic', 'chapter'], // ancient text
      ['ART', 'graphic', 'media'], // artwork
      ['BILL', 'bill', 'law'],
      ['BLOG', 'post-weblog', 'web'],
      ['BOOK', 'book', 'book'],
      ['CASE', 'legal_case', 'law'],
      ['CHAP', 'chapter', 'chapter'],
      ['CHART', 'figure', 'media'],
      ['CLSWK', 'classic', 'book'], // classical work
      ['COMP', 'software', 'data'],
      ['CONF', 'paper-conference', 'conference'], // conference proceedings
      ['CPAPER', 'paper-conference', 'conference'],
      ['CTLG', 'book', 'book'], // catalogue
      ['DATA', 'dataset', 'data'],
      ['DBASE', 'dataset', 'data'], // online database
      ['DICT', 'entry-dictionary', 'chapter'],
      ['EBOOK', 'book', 'book'],
      ['ECHAP', 'chapter', 'chapter'],
      ['EDBOOK', 'book', 'book'], // edited book: its AU are editors
      ['EJOUR', 'article-journal', 'journal'],
      ['ELEC', 'webpage', 'web'],
      ['ENCYC', 'entry-encyclopedia', 'chapter'],
      ['EQUA', 'document', 'media'], // equation
      ['FIGURE', 'figure', 'media'],
      ['GEN', 'document', 'other'], // generic
      ['GOVDOC', 'report', 'report'],
      ['GRANT', 'document', 'report'],
      ['GRNT', 'document', 'report'],
      ['HEAR', 'hearing', 'law'],
      ['HEARING', 'hearing', 'law'],
      ['ICOMM', 'personal_communication', 'web'], // internet communication
      ['INPR', 'article-journal', 'journal'], // in press
      ['INTV', 'interview', 'letter'],
      ['JFULL', 'article-journal', 'journal'],
      ['JOUR', 'article-journal', 'journal'],
      ['LEGAL', 'legal_case', 'law'], // legal rule or regulation
      ['MANSCPT', 'manuscript', 'manuscript'],
      ['MAP', 'map', 'media'],
      ['MGZN', 'article-magazine', 'journal'],
      ['MPCT', 'motion_picture', 'media'],
      ['MULTI', 'webpage', 'web'], // online multimedia
      ['MUSIC', 'song', 'media'],
      ['NEWS', 'article-newspaper', 'journal'],
      ['OTHER', 'document', 'other'],
      ['PAMP', 'pamphlet', 'book'],
      ['PAT', 'patent', 'patent'],
      ['PCOMM', 'personal_communication', 'letter'],
      ['POD', 'song', 'media'], // podcast
      ['PRESS', 'article-newspaper', 'journal'],
      ['RPRT', 'report', 'report'],
      ['SER', 'book', 'book'], // serial
      ['SLIDE', 'speech', 'media'],
      ['SOUND', 'song', 'media'],
      ['STAND', 'standard', 'report'],
      ['STAT', 'legislation', 'law'],
      ['THES', 'thesis', 'thesis'],
      ['UNBILL', 'bill', 'law'], // unenacted bill
      ['UNPB', 'manuscript', 'manuscript'], // unpublished work
      ['UNPD', 'manuscript', 'manuscript'], // the same, as Zotero and others write it
      ['VIDEO', 'motion_picture', 'media'],
      ['WEB', 'webpage', 'web'],
    ] satisfies [string, CslType, Family][]
  ).map(([ty, csl, family]) => [ty, { ty, csl, family }]),
);

const article: RisType = { ty: '', csl: 'article-journal', family: 'journal' };
const other: RisType = { ty: '', csl: 'document', family: 'other' };
const page: RisType = { ty: 'ICOMM', csl: 'webpage', family: 'web' };

/**
 * What people and programs write out in TY, by the type that they mean; in small letters. A preprint
 * has no type of its own in RIS.
 */
const spelled: ReadonlyMap<string, RisType> = new Map(
  (
    [
      ['JOUR', 'article|article journal|journal|journal article|journal-article|research article'],
      ['JOUR', 'review|review article|editorial|case reports'],
      ['BOOK', 'authored book|monograph'],
      ['EDBOOK', 'edited book'],
      ['CHAP', 'book chapter|book section|book-chapter|chapter|in book|section'],
      ['CPAPER', 'conference|conference abstract|conference article|conference paper'],
      ['CPAPER', 'conference proceeding|inproceedings|proceedings-article|proceedings paper'],
      ['CONF', 'conference proceedings|proceedings'],
      ['THES', "bachelor thesis|dissertation|doctoral thesis|master's thesis|master thesis"],
      ['THES', 'mastersthesis|phd thesis|phdthesis|thesis'],
      ['RPRT', 'discussion paper|government report|report|technical report|techreport'],
      ['RPRT', 'working paper'],
      ['ELEC', 'internet page|online|webpage|web page|website|web site'],
      ['BLOG', 'blog post'],
      ['NEWS', 'newspaper|newspaper article'],
      ['MGZN', 'magazine|magazine article'],
      ['DATA', 'dataset|data set'],
      ['COMP', 'computer program|software'],
      ['PAT', 'patent'],
      ['STAND', 'standard'],
      ['STAT', 'legislation|statute'],
      ['UNPB', 'unpublished|unpublished work'],
      ['MANSCPT', 'manuscript'],
    ] satisfies [string, string][]
  ).flatMap(([ty, words]) => {
    const type = types.get(ty);
    return type ? words.split('|').map((word) => [word, type] as const) : [];
  }),
);

const preprint: RisType = { ty: '', csl: 'article', family: 'journal' };

/**
 * The type of a work: by its TY, which may be in small letters, or a name that is written out;
 * `known` is false where it is none of ours. Then its other tags decide whether it is an article;
 * what has no TY at all is one, as most works are. `has` tells which tags it has.
 */
export function typeOf(
  ty: string,
  has: (tag: string) => boolean,
): { readonly type: RisType; readonly known: boolean } {
  const type = types.get(ty) ?? types.get(ty.trim().toUpperCase());
  if (!type) return { type: named(ty, has), known: false };
  if (type.ty === 'GEN') return { type: inJournal(has) ? article : type, known: true };
  // Blogger and others write web pages as "internet communication", which EndNote means for e-mail.
  const onWeb = type.ty === 'ICOMM' && (has('UR') || has('JF') || has('T2'));
  return { type: onWeb ? page : type, known: true };
}

function named(ty: string, has: (tag: string) => boolean): RisType {
  const name = ty.trim().toLowerCase();
  if (name === '') return article;
  if (name === 'preprint' || name === 'posted-content') return preprint;
  return spelled.get(name) ?? (inJournal(has) ? article : other);
}

function inJournal(has: (tag: string) => boolean): boolean {
  return has('JF') || has('JO') || has('JA') || has('J2') || (has('T2') && has('VL'));
}
