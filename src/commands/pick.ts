import type { Desk } from '../data/desk.ts';
import type { Match } from '../data/finder.ts';
import type { Reference } from '../data/reference.ts';
import { type Answer, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { label, shorten, titleOf } from './label.ts';
import { limits } from './limits.ts';
import { menuRow, plainly } from './reply.ts';

/** A work, or the question which of several is meant. */
export type Pick = { readonly work: Reference } | { readonly question: Answer };

/** The one work that the words name, if there is no other that they may name as well. */
function winner(matches: readonly Match[]): Reference | undefined {
  const [first, second] = matches;
  if (!first || first.by === 'some') return undefined;
  if (!second || second.by === 'some') return first.reference;
  return first.by !== 'nearly' && first.by !== second.by ? first.reference : undefined;
}

/** What to say when nothing was found: what was searched, and what to try. */
export function nothingFound(desk: Desk, words: string): Refusal {
  const count = desk.library.all().length;
  if (count === 0) {
    return new Refusal(
      'Nothing has been brought here yet. Use `/import`, or post a file of references: in a channel with an @mention of me, in a direct message just so.',
    );
  }
  return new Refusal(
    `No work here matches “${plainly(shorten(words, 200))}”. I looked through the names, years, titles, journals, keywords, abstracts and identifiers of ${count} ${count === 1 ? 'work' : 'works'}. Try an author and a year, or fewer words.`,
  );
}

/** A menu of works; what is chosen is answered by the action that stands in its custom id. */
export function menu(
  matches: readonly { readonly reference: Reference }[],
  action: string,
  placeholder: string,
  ...args: readonly string[]
): NonNullable<Answer['components']>[number] {
  const options = matches.map(({ reference }) => ({
    label: shorten(`${label(reference)} · ${titleOf(reference)}`, limits.choice),
    description: shorten(reference.key, limits.choice),
    value: reference.key,
  }));
  return menuRow(customId(action, ...args), placeholder, options);
}

/**
 * From words to a work: a citation key, an identifier or a clear winner is the work; several give a
 * menu whose choice is answered by `action`. Throws a `Refusal` that says what was searched when
 * nothing is found.
 */
export function pick(desk: Desk, words: string, action: string, ...args: readonly string[]): Pick {
  const matches = words.trim() === '' ? [] : desk.finder.find(words, { limit: limits.choices });
  const work = winner(matches);
  if (work) return { work };
  if (matches.length === 0) throw nothingFound(desk, words);
  return {
    question: {
      to: 'asker',
      content: `I am not sure which work is meant by “${plainly(shorten(words, 200))}”.`,
      components: [menu(matches, action, 'Which one?', ...args)],
    },
  };
}

/** The work under this key. Throws a `Refusal` when it has left the library since the question. */
export function work(desk: Desk, key: string | undefined): Reference {
  const reference = key === undefined ? undefined : desk.library.get(key);
  if (reference) return reference;
  throw new Refusal(
    `\`${key ?? ''}\` is no longer in this library. It may have been forgotten since.`,
  );
}
