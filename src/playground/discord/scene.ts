import { type APIAttachment, type APIUser, Locale } from 'discord-api-types/v10';
import { type ActorPlace, Impossible, type LocalFile } from './actor.ts';
import type { Parts } from './parts.ts';
import type { Channel, World } from './state.ts';

/** Who acts, and where. */
export interface Scene {
  readonly user: APIUser;
  readonly channel: Channel;
  /** The language of the client. */
  readonly locale: Locale;
}

/** A scene, and the local Discord that it plays in. */
export interface Seat extends Scene {
  readonly parts: Parts;
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

/** Puts a person's file behind an address, as they send it with a command or modal. */
export function upload({ cdn, world, attachmentSizeLimit }: Parts, file: LocalFile): APIAttachment {
  refuseLarge(file, attachmentSizeLimit);
  return cdn.lend(world.newId(), world.app.id, file);
}

/** Throws `Impossible` for a file that the client would not send. */
export function refuseLarge({ name, bytes: { byteLength } }: LocalFile, most: number): void {
  if (byteLength > most)
    throw new Impossible(`"${name}" is too large: ${byteLength} of at most ${most} bytes.`);
}
