import type { TaggedLine } from '../ris/block.ts';

/** What PT says where the document type (DT) says no more: journal, book, series, patent, conference. */
const kinds: ReadonlyMap<string, string> = new Map([
  ['J', 'JOUR'],
  ['B', 'BOOK'],
  ['P', 'PAT'],
  ['C', 'CPAPER'],
]);

/** The TY of a record. A kind that nobody knows is its own TY, for the problem that it is. */
export function typeOf(record: readonly TaggedLine[]): TaggedLine {
  const value = (name: string) => record.find(({ tag }) => tag === name)?.value ?? '';
  const kind = value('PT');
  const document = value('DT').toLowerCase();
  const line = record.find(({ tag }) => tag === 'PT')?.line ?? record[0]?.line ?? 1;
  const ty = special(kind, document) ?? (kind === 'S' ? inSeries(value('BN')) : kinds.get(kind));
  return { tag: 'TY', value: ty ?? kind, line };
}

/** DT may have several: `Article; Proceedings Paper` of a journal is an article, of a book a paper. */
function special(kind: string, document: string): string | undefined {
  if (document.includes('book chapter')) return 'CHAP';
  if (document === 'proceedings paper') return 'CPAPER';
  if (document.includes('proceedings paper') && kind !== 'J') return 'CPAPER';
  if (document.includes('dissertation')) return 'THES';
  return /^data (?:set|study)$/.test(document) ? 'DATA' : undefined;
}

/** A series of books, if they have ISBNs, or of issues. */
function inSeries(isbn: string): string {
  return isbn === '' ? 'JOUR' : 'CHAP';
}
