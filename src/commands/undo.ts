import type { Change, Import } from '../data/change.ts';
import { placeOf } from '../data/place.ts';
import type { Undoing } from '../data/undoing.ts';
import { changeWords } from './change-words.ts';
import { type Answer, type Press, Refusal } from './command.ts';
import { label } from './label.ts';
import { card, plainly, text } from './reply.ts';
import { mustOwn } from './rights.ts';
import { mustUnset } from './undo-setting.ts';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What was taken back, in the words of the receipt that it replaces. */
function receipt(change: Change): string {
  if (change.kind === 'import')
    return `The import of **${plainly(change.source.file)}** was undone`;
  if (change.kind === 'forgetting') {
    return `Forgetting **${plainly(label(change.reference))}** (\`${change.reference.key}\`) was undone`;
  }
  return `Undone: <@${change.by}> ${changeWords(change)}; taken back`;
}

/** What the undoing did, so that nobody need guess. */
function effects({ removed, restored, completed, kept, change }: Undoing): string {
  const back =
    change.kind === 'forgetting' || change.kind === 'moving' ? 'back in the library' : 'as before';
  const why =
    change.kind === 'import' ? 'another import brought it too' : 'the library has it again';
  return [
    ...(removed.length > 0 ? [`${count(removed.length, 'work')} left the library`] : []),
    ...(restored.length > 0 ? [`${count(restored.length, 'work')} ${back}`] : []),
    ...(completed.length > 0
      ? [`${count(completed.length, 'work')} here again, now with all from before`]
      : []),
    ...(kept.length > 0 ? [`${count(kept.length, 'work')} kept, because ${why}`] : []),
  ].join(', ');
}

/** Who may take it back: who did it, and where a work left for it, also who had brought that. */
function owners(change: Change): readonly string[] {
  if (change.kind === 'forgetting') return [change.by, change.reference.source.by];
  if (change.kind === 'joining') return [change.by, change.left.source.by];
  if (change.kind === 'edit') return [change.by, change.before.source.by];
  return [change.by];
}

/** Works that came from another library are not there any more: undone here, they would be nowhere. */
function mustNotStrand({ source, undone }: Import): void {
  const from = undone ? undefined : placeOf(source.file);
  if (!from) return;
  const where = from.kind === 'channel' ? `the library of <#${from.id}>` : 'the server’s library';
  throw new Refusal(
    `These works came from ${where} and have left it. \`/library move\` takes them back one by one.`,
  );
}

/**
 * The answer to every *Undo* button: takes back the change under this id, and replaces the receipt by
 * what became of it.
 */
export async function undo(press: Press): Promise<Answer> {
  const { desk, asker } = press;
  const [id = ''] = press.arguments;
  const change = desk.library.change(id);
  if (change?.kind === 'setting') await mustUnset(press, change);
  else if (change) mustOwn(asker, owners(change), 'undo this');
  if (change?.kind === 'import') mustNotStrand(change);
  const undoing = await desk.library.undo(id, asker.id);
  if (!change || !undoing) {
    throw new Refusal('This library knows nothing of that change: it can’t be undone.');
  }
  const by = undoing.change.undone?.by ?? asker.id;
  const done = `${receipt(change)} by <@${by}>.`;
  const what = effects(undoing);
  return {
    to: 'everyone',
    replaces: true,
    card: true,
    components: card(text(what === '' ? done : `${done}\n-# ${what}.`)),
  };
}
