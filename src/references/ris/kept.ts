import type { CslItem } from '../../data/csl.ts';
import type { Found, Tag } from '../../data/reference.ts';
import { meanings } from '../../data/ris/meanings.ts';
import { isArticleNumber } from '../../data/ris/pagination.ts';
import { isSerial } from '../../data/ris/serials.ts';
import type { Part, Target } from '../../data/ris/tags.ts';
import { heading } from '../../data/ris/values.ts';
import { ownType } from './type.ts';

/** The variables that hold what the tags of one part said. */
const variables: Readonly<Record<Exclude<Part, 'kept' | 'link'>, readonly (keyof CslItem)[]>> = {
  year: ['issued'],
  day: ['issued'],
  'day-or-visit': ['issued', 'accessed'],
  visit: ['accessed', 'event-date', 'submitted'],
  'first-page': ['page', 'number-of-pages'],
  'last-page': ['page', 'number-of-pages'],
  'article-number': ['page', 'number'],
  serial: ['ISBN', 'ISSN'],
  affiliation: ['custom'],
};

const identity: ReadonlySet<string> = new Set(['TY', 'ER']);
const doi: ReadonlySet<string> = new Set(['DO', 'DI']);

/** The tags of a record in RIS that CSL has no place for, or that said nothing it could take. */
export function keptTags(work: Found): readonly Tag[] {
  const { csl, tags } = work;
  const type = ownType(work);
  if (!type) return [];
  const meant = meanings(type);
  const said = new Set(
    Object.values(csl)
      .filter((text) => typeof text === 'string')
      .map(lower),
  );
  return tags.filter(([tag, value]) => {
    if (value === '' || identity.has(tag)) return false;
    if (doi.has(tag)) return csl.DOI === undefined;
    const target = meant.get(tag)?.target ?? 'kept';
    if (target === 'kept') return true;
    return !holds(csl, target, tag, value) && !said.has(lower(heading(value)));
  });
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** Whether the item has what a tag said. */
function holds(csl: CslItem, target: Target, tag: string, value: string): boolean {
  if (target === 'link' || target === 'kept') return false;
  if (target === 'article-number' && !isArticleNumber(value)) return false;
  if (target === 'number' && tag === 'SN' && isSerial(value)) return true;
  if (target === 'issue' && tag === 'CP' && csl['event-title'] !== undefined) return true;
  // An abbreviation that is not the best of them is none; that alone is the name.
  if (target === 'container-title-short' && csl['container-title'] !== undefined) return true;
  // The editor of a series without a title is that of the book.
  if (target === 'collection-editor' && csl.editor !== undefined) return true;
  const own = (variables as Readonly<Record<string, readonly (keyof CslItem)[]>>)[target];
  return (own ?? [target as keyof CslItem]).some((variable) => csl[variable] !== undefined);
}
