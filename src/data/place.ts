/** Whose library: a Discord server's, that of one of its channels, or a person's (direct messages). */
export interface Place {
  readonly kind: 'guild' | 'channel' | 'user';
  /** A Discord id (snowflake). */
  readonly id: string;
}

/** Where somebody asks, by the ids that Discord gives. */
export interface Where {
  /** Absent in direct messages. */
  readonly guildId?: string | undefined;
  /** The channel, or the thread. Absent where it is not known whether that is a thread, and of which channel. */
  readonly channelId?: string | undefined;
  /** The channel of the thread. */
  readonly parentId?: string | undefined;
  readonly userId: string;
}

/** Only such an id becomes part of a path. */
const snowflake = /^\d{17,20}$/;

/** The name of the folder in which the library of this place lives. Throws when its id is none of Discord's. */
export function folderOf({ kind, id }: Place): string {
  if (!snowflake.test(id)) throw new TypeError(`not a Discord id: ${JSON.stringify(id)}`);
  return `${kind}-${id}`;
}

/** Whose library lives in a folder of this name; `undefined` when no library does. */
export function placeOf(name: string): Place | undefined {
  const [, kind, id = ''] = /^(guild|channel|user)-(.+)$/.exec(name) ?? [];
  return kind && snowflake.test(id) ? { kind: kind as Place['kind'], id } : undefined;
}
