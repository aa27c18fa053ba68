import type { Change } from '../data/change.ts';
import type { Undoing } from '../data/library.ts';
import { type Answer, type Press, Refusal } from './command.ts';
import { label } from './label.ts';
import { card, plainly, text } from './reply.ts';
import { mustOwn } from './rights.ts';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What was taken back, in the words of the receipt that it replaces. */
function receipt(change: Change): string {
  if (change.kind === 'import') return `The import of **${plainly(change.source.file)}**`;
  if (change.kind !== 'forgetting') return 'The change';
  return `Forgetting **${plainly(label(change.reference))}** (\`${change.reference.key}\`)`;
}

/** What the undoing did, so that nobody need guess. */
function effects({ removed, restored, kept, change }: Undoing): string {
  const back = change.kind === 'import' ? 'as before' : 'back in the library';
  return [
    ...(removed.length > 0 ? [`${count(removed.length, 'work')} left the library`] : []),
    ...(restored.length > 0 ? [`${count(restored.length, 'work')} ${back}`] : []),
    ...(kept.length > 0
      ? [`${count(kept.length, 'work')} kept, because another import brought it too`]
      : []),
  ].join(', ');
}

/** Who may take it back: who did it, and for a forgotten work also who had brought that. */
const owners = (change: Change): readonly string[] =>
  change.kind === 'forgetting' ? [change.by, change.reference.source.by] : [change.by];

/**
 * The answer to every *Undo* button: takes back the change under this id, and replaces the receipt by
 * what became of it.
 */
export async function undo({ desk, asker, arguments: [id = ''] }: Press): Promise<Answer> {
  const change = desk.library.change(id);
  if (change) mustOwn(asker, owners(change), 'undo this');
  const undoing = await desk.library.undo(id, asker.id);
  if (!change || !undoing) {
    throw new Refusal('This library knows nothing of that change: it can’t be undone.');
  }
  const by = undoing.change.undone?.by ?? asker.id;
  const done = `${receipt(change)} was undone by <@${by}>.`;
  const what = effects(undoing);
  return {
    to: 'everyone',
    replaces: true,
    card: true,
    components: card(text(what === '' ? done : `${done}\n-# ${what}.`)),
  };
}
