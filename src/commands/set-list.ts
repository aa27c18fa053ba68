import type { Reference } from '../data/reference.ts';
import type { Cite } from '../references/citation.ts';
import type { Entry } from '../references/entry.ts';
import { isHeavy } from '../references/heavy.ts';
import { Busy } from '../references/line.ts';
import type { List } from '../references/list.ts';
import { toMarkdown } from '../references/markdown.ts';
import type { Style } from '../references/styles/style.ts';
import { Overdue, TooLong } from '../references/typesetter.ts';
import { Unprintable } from '../references/unprintable.ts';
import { Refusal, type Spot } from './command.ts';
import { limits } from './limits.ts';
import { teamLocale } from './team-style.ts';

/** What is to be printed together. */
interface Wanted {
  readonly style: Style;
  readonly works: readonly Reference[];
  readonly citations?: readonly (readonly Cite[])[];
}

/** Prints works together, beside the main loop. Throws a `Refusal` where that takes, or comes to, too much. */
export async function setList(
  { desk, typeset }: Pick<Spot, 'desk' | 'typeset'>,
  { style, works, citations = [] }: Wanted,
): Promise<List> {
  const locale = teamLocale(desk);
  const listed = works.map(({ key, csl }) => ({ key, csl }));
  try {
    return await typeset({ style, works: listed, citations, ...(locale ? { locale } : {}) });
  } catch (error) {
    throw refusalOf(error, style, works) ?? error;
  }
}

/** A list in which something stands. Throws a `Refusal` where nothing does. */
export function filled(list: List, style: Style): List {
  if (list.entries.length > 0) return list;
  const [cause] = faultsOf(list);
  throw new Refusal(lacking(list, style).trim(), { cause });
}

/** What broke beside the entries: for the log. */
export const faultsOf = ({ broken }: Pick<List, 'broken'>): readonly Unprintable[] =>
  // What comes out of the thread is an error of no class.
  broken.map(({ error }) => new Unprintable(error.cause));

/** What the asker can do about an order that was not printed. */
function refusalOf(error: unknown, style: Style, works: readonly Reference[]): Refusal | undefined {
  if (error instanceof Busy) {
    return new Refusal('Too many lists are waiting to be printed. Try again in a minute.');
  }
  const count = works.length === 1 ? 'one work' : `${works.length} works`;
  if (error instanceof TooLong) {
    return new Refusal(
      `What \`${style.id}\` prints for ${count} is longer than any list. Name fewer works, or choose another style.`,
      { cause: error },
    );
  }
  if (!(error instanceof Overdue)) return undefined;
  const heavy = works.filter(({ csl }) => isHeavy(csl)).slice(0, 5);
  const keys = heavy.map(({ key }) => `\`${key}\``).join(', ');
  const why = keys === '' ? '' : ` Look at ${keys}, with texts as long as no reference has.`;
  return new Refusal(
    `\`${style.id}\` is taking too long over ${count}.${why} Try fewer works, or another style.`,
    { cause: error },
  );
}

/** What could not be printed, as a line of its own, so that nobody misses it. */
export function lacking({ unprinted }: Pick<List, 'unprinted'>, style: Style): string {
  if (unprinted.length === 0) return '';
  const keys = unprinted.slice(0, 10).map((key) => `\`${key}\``);
  const more = unprinted.length > keys.length ? ` and ${unprinted.length - keys.length} more` : '';
  return `\n\`${style.id}\` prints nothing for ${keys.join(', ')}${more}.`;
}

/**
 * The entries of a list as Discord markdown, a paragraph each, with their numbers. No more of them once
 * they are longer than a message, since they come as a file then.
 */
export function entryLines({ entries }: Pick<List, 'entries'>): readonly string[] {
  const lines: string[] = [];
  let length = 0;
  for (const entry of entries) {
    if (length > limits.content) break;
    const made = line(entry);
    lines.push(made);
    length += made.length;
  }
  return lines;
}

function line({ label, runs }: Entry): string {
  return toMarkdown(label === undefined ? runs : [{ text: `${label} ` }, ...runs]);
}
