import type { CslType } from '../csl.ts';
import { meanings } from './meanings.ts';
import { rows, type Target } from './tags.ts';
import type { RisType } from './types.ts';

/** The tags of the newer specification (2011), which EndNote and Zotero write. */
const current: ReadonlySet<string> = new Set(
  'TI T2 T3 J2 ST TT RI AU A2 A3 A4 TA AD AB AN C1 C2 C3 C4 C5 C6 C7 C8 CA CN CY DA DB DO DP ET IS KW L1 L4 LA LB M1 M3 N1 NV OP PB PY RN RP SE SN SP SV UR VL Y2'.split(
    ' ',
  ),
);

const byType = new Map<RisType, ReadonlyMap<Target, string>>();

/**
 * The tag that holds a variable in works of this type: the table of tags in the other direction. Of
 * several the first of the newer specification; `undefined` where there is none.
 */
export function tagOf(type: RisType, target: Target): string | undefined {
  let tags = byType.get(type);
  if (!tags) {
    tags = inverse(type);
    byType.set(type, tags);
  }
  return tags.get(target);
}

function inverse(type: RisType): ReadonlyMap<Target, string> {
  const tags = new Map<Target, string>();
  const meant = meanings(type);
  for (const [tag] of rows) {
    const target = meant.get(tag)?.target ?? 'kept';
    const had = tags.get(target);
    if (had === undefined || (!current.has(had) && current.has(tag))) tags.set(target, tag);
  }
  return tags;
}

/**
 * The TY of each type of CSL, as Zotero writes it, else as EndNote names it. Below are those that RIS
 * has no type for: they come back as another type of CSL.
 */
export const tyOf: Readonly<Record<CslType, string>> = {
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  chapter: 'CHAP',
  classic: 'CLSWK',
  dataset: 'DATA',
  document: 'GEN',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  interview: 'INTV',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'MANSCPT',
  map: 'MAP',
  motion_picture: 'MPCT',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF',
  patent: 'PAT',
  personal_communication: 'PCOMM',
  'post-weblog': 'BLOG',
  report: 'RPRT',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  webpage: 'ELEC',

  article: 'UNPB', // a preprint
  broadcast: 'MPCT',
  collection: 'GEN',
  entry: 'DICT',
  event: 'GEN',
  musical_score: 'MUSIC',
  performance: 'GEN',
  periodical: 'JFULL',
  post: 'BLOG',
  regulation: 'LEGAL',
  review: 'JOUR',
  'review-book': 'JOUR',
  treaty: 'GEN',
};
