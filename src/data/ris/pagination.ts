import type { Draft } from '../csl.ts';
import { numberOf } from './meanings.ts';
import { pages } from './pages.ts';
import type { Slots } from './slots.ts';
import type { Family, RisType } from './types.ts';
import { words } from './values.ts';

const at = {
  articleNumber: numberOf('article-number'),
  firstPage: numberOf('first-page'),
  lastPage: numberOf('last-page'),
};

/** Works that have a number of pages in SP, where no last page stands beside it. */
const whole: ReadonlySet<Family> = new Set<Family>(['book', 'thesis', 'manuscript']);

/** Whether SP alone is the number of pages of works of this type. */
export function isWhole(type: RisType): boolean {
  return whole.has(type.family);
}

/** Adds the pages of a record, or their number; C7 stands where an article has no pages. */
export function addPagination(found: Draft, slots: Slots, type: RisType): void {
  const range = span(slots, type);
  const article = slots.valuesOf(at.articleNumber).map(words).find(isArticleNumber);
  if (range !== undefined && isWhole(type) && isNumber(range)) {
    found['number-of-pages'] = range;
    const part = other(slots);
    if (part !== undefined) found.page = part;
    return;
  }
  const page = range ?? other(slots) ?? article;
  if (page !== undefined) found.page = page;
  if (range !== undefined && article !== undefined && article !== range) found.number = article;
}

/** SP and EP; of a web page SP is a description (EndNote), unless it is pages after all. */
function span(slots: Slots, type: RisType): string | undefined {
  const start = slots.get(at.firstPage)?.[0];
  const end = slots.valuesOf(at.lastPage)[0] ?? '';
  const said = pages(start?.tag === 'SP' ? start.value : '', end);
  return said !== undefined && type.family === 'web' && !isPages(said) ? undefined : said;
}

/** The pages in SE or M1 (EndNote, by type); Web of Science has the title of a series in SE. */
function other(slots: Slots): string | undefined {
  const value = slots.get(at.firstPage)?.find(({ tag, value }) => tag !== 'SP' && isPages(value));
  return value && pages(value.value, '');
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function isPages(text: string): boolean {
  return /^\w?\d+(?:-\w?\d+)?$/.test(text);
}

/** Whether a text is the number of an article: `e12292`, `103640`; `PII S0022` of Web of Science is none; CiteSource keeps its labels in C7. */
export function isArticleNumber(text: string): boolean {
  return /^[a-z]{0,8}[.-]?\d[\w.-]*$/i.test(text);
}
