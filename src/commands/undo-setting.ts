import { isDeepStrictEqual } from 'node:util';
import type { Setting } from '../data/change.ts';
import { type Press, Refusal } from './command.ts';
import { mustRule } from './rights.ts';

/**
 * Throws a `Refusal` where a setting is not to be put back: by someone who may not set it, over what
 * was set since (a list of channels would lose those), or so that the works of a channel are out of sight.
 */
export async function mustUnset(press: Press, change: Setting): Promise<void> {
  mustRule(press.asker, 'undo this');
  if (change.undone) return;
  if (!isDeepStrictEqual(press.desk.library.setting(change.name), change.after)) {
    throw new Refusal(
      'This was set again since, so undoing it would undo that too: undo the later change first, or set it anew with `/library`.',
    );
  }
  for (const id of closed(change)) {
    const works = await press.desks.use({ kind: 'channel', id }, ({ library }) => library.size);
    if (works > 0) {
      throw new Refusal(
        `The library of <#${id}> has works, which nobody would find any more. \`/library channel library: server\` in that channel takes them along.`,
      );
    }
  }
}

/** The channels that would lose their own library. */
function closed({ name, before, after }: Setting): readonly string[] {
  if (name !== 'channels' || !Array.isArray(after)) return [];
  return after.filter((id) => !before?.includes(id));
}
