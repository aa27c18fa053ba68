import { ButtonStyle } from 'discord.js';
import type { Change, Import, Joining, Pair, Parting } from '../data/change.ts';
import type { Library } from '../data/library.ts';
import { type Answer, type Press, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { differences, introduced } from './pair-words.ts';
import { button, card, fitting, row, text, textWithButton } from './reply.ts';
import { mustOwn } from './rights.ts';

/** The pairs of one import, and at which of them the asker is. */
interface Place {
  readonly id: string;
  readonly pairs: readonly Pair[];
  readonly at: number;
}

/** What was done at the pair before, with the change that takes it back. */
interface Done {
  readonly said: string;
  readonly undo?: { readonly at: number; readonly change: string };
}

/** Room for each of the two works, and for what differs: together less than a card holds. */
const room = { said: 400, work: 950, differences: 1500 };

/** Is it still to be said whether these two are one work? */
const isOpen = (library: Library, pair: Pair): boolean =>
  pair.every((key) => library.get(key)) && !library.areApart(pair);

/** Is there a pair of doubtful works in this change that nobody has answered? */
export function isReviewable(library: Library, change: Change): boolean {
  if (change.kind !== 'import' || change.undone) return false;
  return change.doubts?.some((pair) => isOpen(library, pair)) === true;
}

/** The first open pair from `at` on. */
function openFrom(library: Library, { pairs, at }: Place): number | undefined {
  const next = pairs.findIndex((pair, index) => index >= at && isOpen(library, pair));
  return next < 0 ? undefined : next;
}

/**
 * Asks about the doubtful works of an import, pair after pair, in one message to the asker:
 * `v1:review:import` begins, `v1:review:import:pair:answer` answers and goes on to the next.
 */
export async function review(press: Press): Promise<Answer> {
  const { desk, asker, values } = press;
  const [first, index, answer, change] = press.arguments;
  const id = values[0] ?? first ?? '';
  const brought = importOf(desk.library, id);
  mustOwn(asker, [brought.by], 'say which of these works are the same');
  const place: Place = { id, pairs: brought.doubts ?? [], at: Number(index ?? 0) };
  if (answer === undefined) return { ...asking(desk.library, place), to: 'asker' };
  const { done, at } = await answered(press, place, answer, change);
  return { ...asking(desk.library, { ...place, at }, done), to: 'asker', replaces: true };
}

/** The import under this id. Throws a `Refusal` where there is nothing to be asked. */
function importOf(library: Library, id: string): Import {
  const change = library.change(id);
  if (change?.kind !== 'import') {
    throw new Refusal('This library knows nothing of that import: it can’t be reviewed.');
  }
  if (change.undone) throw new Refusal('That import was undone: nothing is left to be said of it.');
  return change;
}

/** Does what was answered, unless somebody else was faster, and says at which pair to go on. */
async function answered(
  { desk: { library }, asker }: Press,
  { pairs, at }: Place,
  answer: string,
  change = '',
): Promise<{ readonly done?: Done; readonly at: number }> {
  if (answer === 'undo') {
    mustOwn(asker, [library.change(change)?.by ?? asker.id], 'undo this');
    await library.undo(change, asker.id);
    return { at };
  }
  const next = at + 1;
  const pair = pairs[at];
  if (answer === 'skip' || !pair) return { at: next };
  const told = isOpen(library, pair) && (await tell(library, pair, answer, asker.id));
  if (!told) return { at: next, done: { said: 'That pair had been answered already.' } };
  return { at: next, done: { said: told.said, undo: { at, change: told.change.id } } };
}

/** Tells the library what a person said of two works. */
async function tell(
  library: Library,
  pair: Pair,
  answer: string,
  by: string,
): Promise<{ readonly change: Joining | Parting; readonly said: string } | undefined> {
  const [key, other] = pair;
  if (answer === 'same') {
    const change = await library.join(key, other, by);
    return change && { change, said: `One work: \`${key}\` is now part of \`${other}\`.` };
  }
  const change = await library.part(pair, by);
  return change && { change, said: `Two works: \`${key}\` and \`${other}\` both stay.` };
}

/** The next open pair, with the three answers; or that there is none. */
function asking(library: Library, place: Place, done?: Done): Pick<Answer, 'card' | 'components'> {
  const { id, pairs } = place;
  const before = done ? [saying(id, done)] : [];
  const at = openFrom(library, place);
  const pair = at === undefined ? undefined : pairs[at];
  const [one, two] = pair?.map((key) => library.get(key)) ?? [];
  if (at === undefined || !one || !two) {
    return { card: true, components: card(...before, text(atTheEnd(library, place))) };
  }
  const differ = differences(one, two);
  const words =
    differ.length > 0 ? `What differs:\n${differ.join('\n')}` : 'Nothing that I compare differs.';
  const say = (answer: string): string => customId('review', id, String(at), answer);
  return {
    card: true,
    components: card(
      ...before,
      text(`### Are these one work? ${at + 1} of ${pairs.length}`),
      text(fitting(`New: ${introduced(one)}`, room.work)),
      text(fitting(`Here before: ${introduced(two)}`, room.work)),
      text(fitting(words, room.differences)),
      row(
        button('Same work', say('same'), ButtonStyle.Primary),
        button('Two works', say('two')),
        button('Skip', say('skip')),
      ),
    ),
  };
}

function saying(id: string, { said, undo }: Done): ReturnType<typeof text> {
  const words = fitting(said, room.said);
  if (!undo) return text(words);
  return textWithButton(
    words,
    button('Undo', customId('review', id, String(undo.at), 'undo', undo.change)),
  );
}

function atTheEnd(library: Library, { pairs }: Place): string {
  const open = pairs.filter((pair) => isOpen(library, pair)).length;
  if (open === 0) return 'Every pair of this import is answered.';
  return `That was the last pair. You skipped ${open}: *Review* under the receipt asks again.`;
}
