import { Refusal, type Spot } from '../commands/command.ts';
import { folderOf, type Where } from '../data/place.ts';
import type { Hall } from './hall.ts';
import { fetchWithParent } from './style-repository.ts';

/** Nobody shall find there, or bring there, what belongs to a team of its own. */
const nowhere =
  'Some channels of this server have a library of their own, and Discord does not tell me which channel this is. Let me see the channel (View Channel), or ask me in another one.';

/** Does some work at the desk of where something was asked. Throws a `Refusal` where that is not known. */
export async function atDesk<T>(
  { desks, typesetter, config }: Pick<Hall, 'desks' | 'typesetter' | 'config'>,
  where: Where,
  work: (spot: Spot) => Promise<T> | T,
): Promise<T> {
  const place = await desks.placeFor(where);
  if (!place) throw new Refusal(nowhere);
  const { guildId, parentId, channelId } = where;
  return desks.use(place, (desk) =>
    work({
      desk,
      place,
      desks,
      guildId,
      channelId: parentId ?? channelId,
      typeset: (order) => typesetter.print(order, folderOf(place)),
      fetchStyle: (id, has) => fetchWithParent(id, config, has),
    }),
  );
}
