import { firstName } from '../cited-as.ts';
import type { CslItem, Work } from '../reference.ts';
import { bare } from './bare.ts';

/** The first author (or editor), in letters only. */
export const firstAuthor = (csl: CslItem): string => bare(firstName(csl) ?? '');

/** The number that a volume or an issue begins with: `12`, `Vol. 12`, `12(Suppl 3)` → `12`. */
export function leadingNumber(text = ''): string {
  if (/^[1-9]\d*$/.test(text)) return text;
  return /[1-9]\d*/.exec(text)?.[0] ?? bare(text);
}

/** The first page, or the number that an article has instead: `e1000097-e98` → `1000097`. */
export function firstPage(csl: CslItem): string {
  const text = csl.page ?? csl.number ?? '';
  return /[1-9]\d*/.exec(text)?.[0] ?? '';
}

/** Kinds of works; exporters agree on these where they don't agree on types. */
export type Kind = 'article' | 'paper' | 'chapter' | 'book' | 'thesis' | 'data' | 'other';

const kinds: Readonly<Record<string, Kind>> = {
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
  thesis: 'thesis',
  dataset: 'data',
  software: 'data',
};

/** The kind of a work. */
export const kindOf = ({ type }: CslItem): Kind => kinds[type] ?? 'other';

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
