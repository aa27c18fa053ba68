import type { CslType } from '../csl.ts';
import { prose } from '../ris/prose.ts';
import { heading } from '../ris/values.ts';
import { isRecord } from './values.ts';

type Members = Readonly<Record<string, unknown>>;

/** What Crossref calls a type of work (api.crossref.org/types), where CSL calls it otherwise. */
const types: Readonly<Record<string, CslType>> = {
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-series': 'book',
  'book-set': 'book',
  'book-track': 'chapter',
  component: 'document',
  database: 'dataset',
  dissertation: 'thesis',
  'edited-book': 'book',
  'journal-article': 'article-journal',
  journal: 'periodical',
  'journal-issue': 'periodical',
  'journal-volume': 'periodical',
  monograph: 'book',
  other: 'document',
  'peer-review': 'review',
  'posted-content': 'article',
  proceedings: 'book',
  'proceedings-article': 'paper-conference',
  'proceedings-series': 'book',
  'reference-book': 'book',
  'reference-entry': 'entry',
  'report-component': 'report',
  'report-series': 'report',
};

/**
 * An item of Crossref as one of CSL-JSON, and any other as it is. Crossref has types of its own,
 * lists of titles, and markup and entities in them: `"title":["A &amp; B"]`, `<jats:p>`.
 */
export function fromCrossref(object: Members): Members {
  const type = String(object['type']);
  if (!Object.hasOwn(types, type) && !Array.isArray(object['title'])) return object;
  const csl = Object.hasOwn(types, type) ? types[type] : type;
  const [title, container, brief, subtitle] = [
    'title',
    'container-title',
    'short-container-title',
    'subtitle',
  ].map((name) => headings(object[name]));
  const [whole, series] = containers(container ?? [], csl);
  return {
    ...object,
    type: csl,
    title: titled(title?.[0], subtitle?.[0]),
    'container-title': whole,
    ...(series !== undefined && { 'collection-title': series }),
    ...(brief?.[0] !== undefined && { 'container-title-short': brief[0] }),
    abstract: typeof object['abstract'] === 'string' ? prose(object['abstract']) : undefined,
    issued: firstDate(object),
  };
}

/** A title or a list of them, each as CSL has it. */
function headings(value: unknown): string[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => (typeof each === 'string' && each !== '' ? [heading(each)] : []));
}

function titled(title: string | undefined, subtitle: string | undefined): string | undefined {
  if (title === undefined || subtitle === undefined) return title ?? subtitle;
  return title.toLowerCase().includes(subtitle.toLowerCase()) ? title : `${title}: ${subtitle}`;
}

/** What a work stands in; of a chapter or a paper the first of two is the series. */
function containers(
  all: readonly string[],
  type: string | undefined,
): readonly [whole: string | undefined, series: string | undefined] {
  const [first, second] = all;
  const inSeries = type === 'chapter' || type === 'paper-conference';
  return inSeries && second !== undefined ? [second, first] : [first, undefined];
}

/** The date of issue, else that of print or of the web; Crossref writes `[[null]]` for none. */
function firstDate(object: Members): unknown {
  for (const name of ['issued', 'published', 'published-print', 'published-online']) {
    const day = dayOf(object[name]);
    if (day !== undefined) return { 'date-parts': [day] };
  }
  const issued = object['issued'];
  return isRecord(issued) && 'date-parts' in issued ? undefined : issued;
}

function dayOf(date: unknown): unknown {
  const parts = isRecord(date) ? date['date-parts'] : undefined;
  const day: unknown = Array.isArray(parts) ? parts[0] : undefined;
  const isDay = Array.isArray(day) && day.length > 0 && day.every((n) => typeof n === 'number');
  return isDay ? day : undefined;
}
