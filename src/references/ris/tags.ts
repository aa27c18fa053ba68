import type { CslDate, CslItem, CslName } from '../../data/csl.ts';
import type { Tag } from '../../data/reference.ts';
import { isDate, isNames, isText } from '../../data/ris/meanings.ts';
import { isArticleNumber, isWhole } from '../../data/ris/pagination.ts';
import { prose } from '../../data/ris/prose.ts';
import { tagOf } from '../../data/ris/tag-of.ts';
import type { Target } from '../../data/ris/tags.ts';
import { isIssue } from '../../data/ris/texts.ts';
import type { RisType } from '../../data/ris/types.ts';
import { heading, words } from '../../data/ris/values.ts';
import { risDate, risYear } from './dates.ts';
import { risName } from './names.ts';
import { risText } from './text.ts';

/** Titles keep the markup that CSL has for them; all other texts have none. */
const titles: ReadonlySet<string> = new Set([
  'title',
  'title-short',
  'container-title',
  'container-title-short',
  'event-title',
  'original-title',
]);

/** The values of one variable, by the tag that they are written to. */
type Written = readonly [tag: string | undefined, ...values: (string | undefined)[]];

/** The tags of an item, by its variables but the identifiers; what RIS has no tag for is left out. */
export function risTags(csl: CslItem, type: RisType): Tag[] {
  const tags: Tag[] = [];
  for (const [variable, value] of Object.entries(csl)) {
    for (const [tag, ...values] of written(variable as Target, value, csl, type)) {
      if (tag === undefined) continue;
      for (const text of values) if (text !== undefined && text !== '') tags.push([tag, text]);
    }
  }
  return tags;
}

function written(variable: Target, value: unknown, csl: CslItem, type: RisType): Written[] {
  const own = special[variable];
  if (own) return own(csl, type);
  const tag = tagOf(type, variable);
  if (isDate(variable)) return [[tag, risDate(value as CslDate)]];
  if (isNames(variable)) return [[tag, ...(value as readonly CslName[]).map(risName)]];
  if (!isText(variable) || typeof value !== 'string') return [];
  return [[tag, risText(value, titles.has(variable) ? heading : words)]];
}

/** Variables that go to a tag of another name, to several, or to one that depends on others. */
const special: Readonly<Record<string, (csl: CslItem, type: RisType) => Written[]>> = {
  type: () => [],
  issued: ({ issued = {} }, type) => [
    [tagOf(type, 'year'), risYear(issued)],
    [tagOf(type, 'day') ?? tagOf(type, 'day-or-visit'), risDate(issued)],
  ],
  accessed: ({ accessed = {} }, type) => [[tagOf(type, 'visit'), risDate(accessed)]],
  // One day in Y2 is that of a visit.
  'event-date': ({ accessed, 'event-date': held }, type) =>
    held?.['date-parts']?.[1] && !accessed ? [[tagOf(type, 'visit'), risDate(held)]] : [],
  // Y2 of a patent, before its year, is when it was filed.
  submitted: ({ accessed, submitted = {} }, type) => {
    const filed = type.ty === 'PAT' && !accessed ? tagOf(type, 'visit') : undefined;
    return [[tagOf(type, 'submitted') ?? filed, risDate(submitted)]];
  },
  'event-title': (csl, type) => {
    const tag = tagOf(type, 'event-title');
    const title = risText(csl['event-title'] ?? '', heading);
    // CP is the issue, unless it is long.
    return tag === undefined && isIssue('CP', title) ? [] : [[tag ?? 'CP', title]];
  },
  page: ({ page }, type) => [
    [tagOf(type, 'first-page') ?? tagOf(type, 'article-number'), plain(page)],
  ],
  'number-of-pages': (csl, type) => [
    [
      tagOf(type, 'number-of-pages') ?? (isWhole(type) ? 'SP' : undefined),
      plain(csl['number-of-pages']),
    ],
  ],
  number: ({ number, page }, type) => {
    const hasPages = page !== undefined && tagOf(type, 'first-page') !== undefined;
    const ofArticle = hasPages && isArticleNumber(number ?? '');
    const tag = ofArticle ? tagOf(type, 'article-number') : undefined;
    return [[tag ?? tagOf(type, 'number'), plain(number)]];
  },
  URL: ({ URL }) => [['UR', URL]],
  keyword: ({ keyword = '' }) => [['KW', ...keyword.split(/;\s*/).map(plain)]],
  // Paragraph by paragraph: how these are parted is not up to their letters.
  abstract: ({ abstract = '' }) => [
    [
      'AB',
      abstract
        .split('\n')
        .map((line) => risText(line, prose))
        .join('\n'),
    ],
  ],
  note: ({ note }) => [['N1', plain(note)]],
  custom: ({ custom }) => [['AD', ...(custom?.affiliations ?? []).map(plain)]],
};

function plain(text = ''): string {
  return risText(text, words);
}
