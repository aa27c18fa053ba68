import { type APIUser, Locale } from 'discord-api-types/v10';
import { type ActorPlace, Impossible } from '../actor.ts';
import type { Channel, World } from './state.ts';

/** Who acts, and where. */
export interface Scene {
  readonly user: APIUser;
  readonly channel: Channel;
  /** The language of the client. */
  readonly locale: Locale;
}

/** The scene that a place means; by default in the first channel of the first guild. */
export function sceneOf(world: World, userId: string, place: ActorPlace): Scene {
  const [first] = world.guilds.values();
  const guild = place.guildId === undefined ? first : world.guild(place.guildId);
  const channelId = place.channelId ?? guild?.channels[0]?.id ?? '';
  const language = place.locale ?? Locale.EnglishUS;
  const locale = Object.values(Locale).find((known) => known === language);
  if (locale === undefined) throw new Impossible(`Discord has no language "${language}".`);
  const channel = place.dm ? world.dmChannel(userId) : world.channel(channelId);
  return { user: world.user(userId), channel, locale };
}
