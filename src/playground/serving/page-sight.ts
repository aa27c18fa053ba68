import type { APIUser } from 'discord-api-types/v10';
import type { Actor } from '../discord/actor.ts';
import type { LocalEvent } from '../discord/events.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';
import type { Person, Place, Role, Sight } from '../page/wire.ts';

/** Someone in a channel, and the hands to act there. */
export interface Standpoint {
  readonly place: Place;
  readonly dm: string;
  readonly actor: Actor;
}

/**
 * Puts the asked person into the asked channel. Who is unknown becomes the owner; a channel that is
 * not known the first one; somebody else's direct messages one's own. An old bookmark is no error.
 */
export function standpoint(local: LocalDiscord, asked: Partial<Place>): Standpoint {
  const people = Object.values(local.users);
  const user = people.find(({ id }) => id === asked.as) ?? local.users.owner;
  const dm = local.dmChannelId(user.id);
  if (people.some(({ id }) => local.dmChannelId(id) === asked.channel)) {
    const actor = local.as(user.id, { dm: true });
    return { place: { as: user.id, channel: dm }, dm, actor };
  }
  const channel = publicChannels(local).find((id) => id === asked.channel) ?? local.channelId;
  const actor = local.as(user.id, { channelId: channel });
  return { place: { as: user.id, channel }, dm, actor };
}

/** A channel in which a bot was busy for days must still be drawn. */
const mostMessages = 500;

/** Everything that is seen from there: of the messages, the latest. */
export function sightFrom(local: LocalDiscord, { place, dm, actor }: Standpoint): Sight {
  const { owner, moderator, member } = local.users;
  return {
    app: personOf(local.app),
    online: local.online,
    people: [
      { ...personOf(owner), role: 'owner' },
      { ...personOf(moderator), role: 'moderator' },
      { ...personOf(member), role: 'member' },
    ],
    me: place.as,
    guilds: local.guilds().map(({ name, channels }) => ({ name, channels })),
    roles: rolesAround(local, place.channel),
    dm,
    channel: place.channel,
    commands: actor.commands(),
    messages: actor.messages().slice(-mostMessages),
  };
}

/** Whether this person sees the event in their client: not what is for others alone. */
export function sees(local: LocalDiscord, userId: string, event: LocalEvent): boolean {
  if ('onlyFor' in event && event.onlyFor !== undefined && event.onlyFor !== userId) return false;
  if (event.kind === 'interaction' && event.userId !== userId) return false;
  if (!('channelId' in event)) return true;
  const mine = event.channelId === local.dmChannelId(userId);
  return mine || publicChannels(local).includes(event.channelId);
}

function publicChannels(local: LocalDiscord): readonly string[] {
  return local.guilds().flatMap(({ channels }) => channels.map(({ id }) => id));
}

function rolesAround(local: LocalDiscord, channel: string): readonly Role[] {
  const guild = local.guilds().find(({ channels }) => channels.some(({ id }) => id === channel));
  return guild === undefined ? [] : local.roles(guild.id).map(({ id, name }) => ({ id, name }));
}

function personOf(user: APIUser): Person {
  return { id: user.id, name: user.global_name ?? user.username };
}
