import type { TaggedLine } from '../ris/block.ts';
import { types } from '../ris/types.ts';

/**
 * EndNote's names of its reference types (in %0, in any case) as values of TY, and what Zotero,
 * JabRef, libraries and older versions write instead of them.
 */
const named: ReadonlyMap<string, string> = new Map([
  ['aggregated database', 'AGGR'],
  ['ancient text', 'ANCIENT'],
  ['artwork', 'ART'],
  ['audiovisual material', 'ADVS'],
  ['bill', 'BILL'],
  ['blog', 'BLOG'],
  ['book', 'BOOK'],
  ['book section', 'CHAP'],
  ['case', 'CASE'],
  ['catalog', 'CTLG'],
  ['chart or table', 'CHART'],
  ['classical work', 'CLSWK'],
  ['computer program', 'COMP'],
  ['conference paper', 'CPAPER'],
  ['conference proceedings', 'CONF'],
  ['dataset', 'DATA'],
  ['dictionary', 'DICT'],
  ['discussion forum', 'ELEC'],
  ['edited book', 'EDBOOK'],
  ['electronic article', 'EJOUR'],
  ['electronic book', 'EBOOK'],
  ['electronic book section', 'ECHAP'],
  ['encyclopedia', 'ENCYC'],
  ['equation', 'EQUA'],
  ['figure', 'FIGURE'],
  ['film or broadcast', 'MPCT'],
  ['generic', 'GEN'],
  ['government document', 'GOVDOC'],
  ['grant', 'GRANT'],
  ['hearing', 'HEAR'],
  ['interview', 'INTV'],
  ['journal article', 'JOUR'],
  ['legal rule or regulation', 'LEGAL'],
  ['magazine article', 'MGZN'],
  ['manuscript', 'MANSCPT'],
  ['map', 'MAP'],
  ['multimedia application', 'MULTI'],
  ['music', 'MUSIC'],
  ['newspaper article', 'NEWS'],
  ['online database', 'DBASE'],
  ['online multimedia', 'MULTI'],
  ['pamphlet', 'PAMP'],
  ['patent', 'PAT'],
  ['personal communication', 'PCOMM'],
  ['podcast', 'POD'],
  ['press release', 'PRESS'],
  ['report', 'RPRT'],
  ['serial', 'SER'],
  ['serial publication', 'SER'],
  ['social media', 'BLOG'],
  ['standard', 'STAND'],
  ['statute', 'STAT'],
  ['television episode', 'VIDEO'],
  ['thesis', 'THES'],
  ['unpublished work', 'UNPB'],
  ['web page', 'WEB'],
  // Older versions of EndNote
  ['electronic source', 'ELEC'],
  ['magazine', 'MGZN'],
  ['newspaper', 'NEWS'],
  // JabRef, libraries, publishers
  ['audio', 'SOUND'],
  ['conference', 'CPAPER'],
  ['dissertation', 'THES'],
  ['journal', 'JOUR'],
  ['journal paper', 'JOUR'],
  ['unpublished', 'UNPB'],
  ['video', 'VIDEO'],
]);

/** A name of a type as a value of TY (which some write themselves); `undefined` for an unknown one. */
export function typeNamed(name: string): string | undefined {
  const ty = named.get(name.toLowerCase());
  return ty ?? (types.has(name.toUpperCase()) ? name.toUpperCase() : undefined);
}

/**
 * The TY of a record: the last of its %0 that is a type (libraries write two, the more special one
 * below), else the one that nobody knows. Refer itself has no %0: its other tags tell the type.
 */
export function typeOf(record: readonly TaggedLine[]): TaggedLine {
  let unknown: TaggedLine | undefined;
  let known: TaggedLine | undefined;
  for (const own of record) {
    if (own.tag !== '0' || own.value === '') continue;
    const ty = typeNamed(own.value);
    if (ty === undefined) unknown ??= { ...own, tag: 'TY' };
    else known = { tag: 'TY', value: ty, line: own.line };
  }
  return known ?? unknown ?? { tag: 'TY', value: guess(record), line: record[0]?.line ?? 1 };
}

/** Of old: a journal in %J, a book that holds the work in %B, a publisher in %I. */
function guess(record: readonly TaggedLine[]): string {
  const has = (name: string) => record.some(({ tag, value }) => tag === name && value !== '');
  if (has('J')) return 'JOUR';
  if (has('B')) return 'CHAP';
  return has('I') ? 'BOOK' : 'GEN';
}
