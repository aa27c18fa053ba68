import type { CslItem, CslType } from '../csl.ts';
import type { Work } from '../reference.ts';
import { bare } from './bare.ts';

/** The first number in a text, without zeros before it; nothing where there is none. */
function firstNumber(text: string): string {
  let from = 0;
  while (from < text.length && !isDigit(text, from, 49)) from++;
  let end = from;
  while (end < text.length && isDigit(text, end, 48)) end++;
  return text.slice(from, end);
}

function isDigit(text: string, at: number, from: number): boolean {
  const code = text.charCodeAt(at);
  return code >= from && code <= 57;
}

/** The number that a volume or an issue begins with: `12`, `Vol. 12`, `12(Suppl 3)` → `12`. */
export function leadingNumber(text = ''): string {
  return text === '' ? '' : firstNumber(text) || bare(text);
}

/** The first page, or the number that an article has instead: `e1000097-e98` → `1000097`. */
export function firstPage(csl: CslItem): string {
  return firstNumber(csl.page ?? csl.number ?? '');
}

/** Kinds of works, where exporters mix up the types; for the others it is the type. */
const kinds = {
  'article-journal': 'article',
  article: 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  review: 'article',
  'review-book': 'article',
  periodical: 'article',
  'paper-conference': 'paper',
  speech: 'paper',
  chapter: 'chapter',
  entry: 'chapter',
  'entry-dictionary': 'chapter',
  'entry-encyclopedia': 'chapter',
  book: 'book',
  report: 'book',
  pamphlet: 'book',
  classic: 'book',
  // Where a program did not know what it was.
  document: 'any',
  webpage: 'any',
  manuscript: 'any',
} as const satisfies Partial<Record<CslType, string>>;

/** The kind of a work. */
export type Kind = (typeof kinds)[keyof typeof kinds] | CslType;

/** What kind of work it is. */
export const kindOf = ({ type }: CslItem): Kind =>
  Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : type;

/** Kinds that exporters tell apart in different ways: proceedings are a journal, a book, a series. */
export const mixed: ReadonlySet<Kind> = new Set([
  'article',
  'paper',
  'chapter',
  'book',
  'thesis',
  'any',
]);

/** Is it a work that holds others, so that they may carry its ISBN? */
export const isContainer = (csl: CslItem): boolean => {
  const kind = kindOf(csl);
  return kind === 'book' || kind === 'thesis';
};

/** The part that ISBN-10 and ISBN-13 of one edition share. */
export function isbnCores({ ids }: Work): readonly string[] {
  return (ids.isbn ?? []).flatMap((isbn) => {
    const digits = isbn.replace(/[^\dXx]/g, '');
    if (digits.length === 10) return [digits.slice(0, 9)];
    return digits.length === 13 ? [digits.slice(3, 12)] : [];
  });
}
