import type { CslType, Draft } from '../csl.ts';
import type { EntryType } from './types.ts';
import { text, type Values } from './values.ts';

/** The field for a CSL `number` where `number` counts issues or volumes; other programs pass over it. */
export const spareNumber = 'csl-number';

/** Where in its container or series a work stands: `number` means another thing for each type. */
export function numbers(values: Values, type: EntryType): Partial<Draft> {
  const found: Partial<Draft> = {};
  const said = { number: text(values, 'number'), issue: text(values, 'issue') };
  const page = pages(text(values, 'pages', 'page'));
  // An article number stands for the pages where there are none.
  const article = text(values, 'eid', 'articleno');
  const number = text(values, spareNumber) ?? (page === undefined ? undefined : article);
  const issue = type.number === 'issue' ? (said.number ?? said.issue) : said.issue;
  if (said.number !== undefined) found[type.number] = said.number;
  if (issue !== undefined) found.issue = issue;
  if (number !== undefined) found.number ??= number;
  const range = page ?? article;
  if (range === undefined) return found;
  const isTotal = range === page && isWhole(type, range) && !values.has('pagetotal');
  found[isTotal ? 'number-of-pages' : 'page'] = range;
  return found;
}

/** Works that stand in no other: one number in `pages` is how many they have (`pages = {345}`). */
const wholes: ReadonlySet<CslType> = new Set<CslType>(['book', 'thesis', 'pamphlet']);

function isWhole({ csl }: EntryType, range: string): boolean {
  return wholes.has(csl) && /^\d+$/.test(range);
}

/** `12--15, 33--40` is 12-15, 33-40; dashes of any length and the spaces around them are one hyphen. */
function pages(said: string | undefined): string | undefined {
  return said?.replace(/ ?[-‐‑–—−]+ ?/g, '-');
}
