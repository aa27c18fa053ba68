import type { APIUser } from 'discord-api-types/v10';
import { Locale } from 'discord-api-types/v10';
import { type ActorPlace, Impossible } from './actor.ts';
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
  return {
    user: world.user(userId),
    channel: place.dm ? world.dmChannel(userId) : world.channel(channelId),
    locale: localeOf(place.locale ?? Locale.EnglishUS),
  };
}

function localeOf(language: string): Locale {
  const found = Object.values(Locale).find((locale) => locale === language);
  if (found === undefined) throw new Impossible(`Discord has no language "${language}".`);
  return found;
}
