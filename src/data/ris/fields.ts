import type { Problem } from '../reading.ts';
import type { CslDate, CslItem, DateVariable, Found, Tag } from '../reference.ts';
import { date, issued } from './dates.ts';
import { faults } from './faults.ts';
import { identifiers } from './ids.ts';
import { pages } from './pages.ts';
import { people } from './people.ts';
import type { RawRecord } from './records.ts';
import { type Slots, slots } from './slots.ts';
import type { Target } from './tags.ts';
import { type Texts, texts } from './texts.ts';
import { titles } from './titles.ts';
import { type RisType, typeOf } from './types.ts';
import { isAbsent, words } from './values.ts';

/** A work as its record says it, and what of the record could not be read as written. */
export interface Fields {
  readonly found: Found;
  readonly problems: readonly Problem[];
}

/** Reads the fields of one record; `record` is its number in the file, for the problems. */
export function fields({ tags }: RawRecord, record: number): Fields {
  const ty = tags.find(({ tag, value }) => tag === 'TY' && value !== '');
  const has = (name: string) => tags.some(({ tag, value }) => tag === name && !isAbsent(value));
  const { type, known } = typeOf(ty?.value ?? '', has);
  const sorted = slots(tags, type);
  const { ids, csl } = identifiers(tags, values(sorted, 'serial'));
  const { date: issue, bad: badDate } = issued(values(sorted, 'year'), values(sorted, 'day'));
  const item: CslItem = {
    type: type.csl,
    ...titles(sorted, type),
    ...texts(sorted),
    ...(type.ty === 'INPR' && { status: 'in press' }),
    ...people(sorted, type),
    ...dates(sorted, issue),
    ...pagination(sorted, type),
    ...csl,
    ...links(sorted),
    ...affiliations(sorted),
  };
  const found = { csl: item, tags: tags.map(({ tag, value }): Tag => [tag, value]), ids };
  return { found, problems: faults(tags, record, { known, titled: 'title' in item, badDate }) };
}

function values(slots: Slots, target: Target): string[] {
  return (slots.get(target) ?? []).map(({ value }) => value);
}

/**
 * The date of the work, and of the visit to it. Nobody visits for days: where Y2 has two of them, it is
 * when a conference was held (Scopus: 13 December 2021 through 16 December 2021). Ovid repeats the
 * year of the work there.
 */
function dates(slots: Slots, issue: CslDate | undefined): { [V in DateVariable]?: CslDate } {
  const visit = date(values(slots, 'visited')[0] ?? '');
  const [from, until] = visit?.['date-parts'] ?? [];
  const repeats = from?.length === 1 && from[0] === issue?.['date-parts']?.[0][0];
  return {
    ...(issue && { issued: issue }),
    ...(visit && !repeats && { [until ? 'event-date' : 'accessed']: visit }),
  };
}

/** The pages; of a book SP alone is their number, and C7 stands where an article has no pages. */
function pagination(slots: Slots, type: RisType): Texts {
  const start = values(slots, 'first-page')[0] ?? '';
  const end = values(slots, 'last-page')[0] ?? '';
  const said = pages(start, end);
  // Of a web page SP is a description (EndNote), unless it is pages after all.
  const range =
    type.family === 'web' && !/^\w?\d+(?:-\w?\d+)?$/.test(said ?? '') ? undefined : said;
  const article = values(slots, 'article-number').map(words).find(isArticleNumber);
  const whole = ['book', 'thesis', 'manuscript'].includes(type.family);
  if (whole && end === '' && range !== undefined && /^\d+$/.test(range)) {
    return { 'number-of-pages': range };
  }
  const page = range ?? article;
  return {
    ...(page !== undefined && { page }),
    ...(range !== undefined && article !== undefined && article !== range && { number: article }),
  };
}

/** `e12292`, `103640`, `PII S0022` of Web of Science is none; CiteSource keeps its labels in C7. */
function isArticleNumber(text: string): boolean {
  return /^[a-z]{0,8}[.-]?\d[\w.-]*$/i.test(text);
}

/** The first address in UR that a browser opens; others stay in the tags. */
function links(slots: Slots): Pick<CslItem, 'URL'> {
  const all = values(slots, 'link').flatMap((value) => value.split(/\s+|;\s*(?=https?:|$)/));
  const url = all.find((part) => /^https?:\/\/\S/i.test(part)) ?? all.find(isBareAddress);
  return url === undefined ? {} : { URL: url.startsWith('//') ? `https:${url}` : url };
}

/** washingtonpost.com, //www.sciencedirect.com/…: an address that lost its beginning. */
function isBareAddress(text: string): boolean {
  return /^(?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text);
}

/** Where the authors work: AD, one a tag, one a line, or parted by semicolons; else C1. */
function affiliations(slots: Slots): Pick<CslItem, 'custom'> {
  const all = slots.get('affiliation') ?? [];
  const own = all.filter(({ tag }) => tag === 'AD');
  const found =
    own.length > 0
      ? own.flatMap(({ value }) => value.split(/;\s+|;$|\n/))
      : all.map(({ value }) => value).filter((value) => value.split(',').length > 2);
  const texts = found.map(words).filter((text) => text !== '');
  return texts.length > 0 ? { custom: { affiliations: texts } } : {};
}
