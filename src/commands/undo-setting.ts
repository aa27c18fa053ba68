import { isDeepStrictEqual } from 'node:util';
import type { Setting } from '../data/change.ts';
import { folderOf, type Place } from '../data/place.ts';
import { reopen } from './channel-library.ts';
import { type Press, Refusal } from './command.ts';
import { mustRule } from './rights.ts';
import { styleNamed } from './team-style.ts';

/**
 * Throws a `Refusal` where a setting is not to be put back: by someone who may not set it, over what
 * was set since (a list of channels would lose those), or so that the works of a channel are out of
 * sight. The libraries of channels are closed or opened as the setting will say.
 */
export async function mustUnset(press: Press, change: Setting): Promise<void> {
  const { asker, desk, desks } = press;
  mustRule(asker, 'undo this');
  if (change.undone) return;
  if (change.name === 'closed') {
    throw new Refusal('`/library channel` gives a channel its own library, or takes it back.');
  }
  if (!isDeepStrictEqual(desk.library.setting(change.name), change.after)) {
    const way = change.name === 'style' || change.name === 'locale' ? '/style' : '/library';
    throw new Refusal(
      `This was set again since, so undoing it would undo that too: undo the later change first, or set it anew with \`${way}\`.`,
    );
  }
  // Nobody could cite in a style that has gone since.
  if (change.name === 'style' && typeof change.before === 'string') styleNamed(desk, change.before);
  if (change.name !== 'channels') return;
  for (const id of missing(change.before, change.after)) {
    await reopen(desks, { kind: 'channel', id }, asker);
  }
  for (const id of missing(change.after, change.before)) await mustBeEmpty(press, id);
}

/** Closes the library of a channel, which must have no works: nobody would find them any more. */
async function mustBeEmpty({ asker, desks, place }: Press, id: string): Promise<void> {
  const channel: Place = { kind: 'channel', id };
  const works = await desks.use(channel, async ({ library }) => {
    await library.set('closed', () => folderOf(place), asker.id);
    return library.size;
  });
  if (works === 0) return;
  await reopen(desks, channel, asker);
  throw new Refusal(
    `The library of <#${id}> has works, which nobody would find any more. \`/library channel library: server\` in that channel takes them along.`,
  );
}

/** The channels that the one list has and the other lacks. */
function missing(of: Setting['after'], than: Setting['after']): readonly string[] {
  return Array.isArray(of) ? of.filter((id) => !than?.includes(id)) : [];
}
