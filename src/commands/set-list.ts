import type { Reference } from '../data/reference.ts';
import type { Entry } from '../references/entry.ts';
import type { Cite, List } from '../references/list.ts';
import { toMarkdown } from '../references/markdown.ts';
import type { Style } from '../references/styles/style.ts';
import { Overdue } from '../references/typesetter.ts';
import { Refusal, type Spot } from './command.ts';
import { teamLocale } from './team-style.ts';

/** What is to be printed together. */
interface Wanted {
  readonly style: Style;
  readonly works: readonly Reference[];
  readonly citations?: readonly (readonly Cite[])[];
}

/** Prints works together, beside the main loop. Throws a `Refusal` where that takes too long. */
export async function setList(
  { desk, typeset }: Pick<Spot, 'desk' | 'typeset'>,
  { style, works, citations = [] }: Wanted,
): Promise<List> {
  const locale = teamLocale(desk);
  const listed = works.map(({ key, csl }) => ({ key, csl }));
  try {
    return await typeset({ style, works: listed, citations, ...(locale ? { locale } : {}) });
  } catch (error) {
    if (!(error instanceof Overdue)) throw error;
    throw new Refusal(
      `\`${style.id}\` is taking too long over ${works.length} works. Try fewer of them, or another style.`,
      { cause: error },
    );
  }
}

/** The entries of a list as Discord markdown, a paragraph each, with their numbers. */
export function entryLines({ entries }: Pick<List, 'entries'>): readonly string[] {
  return entries.map(line);
}

function line({ label, runs }: Entry): string {
  return toMarkdown(label === undefined ? runs : [{ text: `${label} ` }, ...runs]);
}
