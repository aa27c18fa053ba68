import type { APIApplicationCommand, APIMessage, APIUser } from 'discord-api-types/v10';
import { refuse } from '../api-error.ts';
import type { Clock } from '../clock.ts';
import {
  ALL_PERMISSIONS,
  APP_PERMISSIONS,
  appUser,
  MEMBER_PERMISSIONS,
  MODERATOR_PERMISSIONS,
  PEOPLE,
} from './people.ts';
import { fixedId, snowflakes } from './snowflake.ts';

/** A server of the local Discord and its text channels. */
export interface LocalGuild {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  /** `false`: the app's commands can be used there only by who installed it for themselves. */
  readonly installed: boolean;
}

/** A message and who sees it. */
export interface LocalMessage {
  readonly message: APIMessage;
  /** The one person who sees it, when it is ephemeral. */
  readonly onlyFor?: string;
  /** When it was pinned, in milliseconds since 1970, where it is. */
  readonly pinnedAt?: number;
}

/** A text channel of a guild, or the direct messages between the app and one person. */
type Place =
  | { readonly guild: LocalGuild; readonly name: string }
  | { readonly guild?: undefined; readonly recipient: APIUser };

/** A place, what the app may do in it, and what was said there. */
export type Channel = Place & {
  readonly id: string;
  /** What the app may do here. */
  appPermissions: bigint;
  /** Oldest first. */
  readonly messages: LocalMessage[];
};

/** The visible names of the local Discord. */
export interface Names {
  readonly app?: string;
  readonly guild?: string;
  /** At least two, without `#`. */
  readonly channels?: readonly [string, string, ...string[]];
}

/** The scope of the global commands in `World.commands`. */
export const GLOBAL = 'global';

/** The first of the ids that a guild, its roles and channels have: 32 for each. */
const GUILD_IDS = 32;
const DM_IDS = 16;

/** Everything the local Discord knows: in memory, and changed only by its own parts. */
export class World {
  readonly clock: Clock;
  /** A new id, of this moment. */
  readonly newId: () => string;
  /** The only bot token that is accepted. */
  token: string;
  /** The app as a user; the application has the same id. */
  readonly app: APIUser;
  readonly users: Readonly<Record<'owner' | 'moderator' | 'member', APIUser>> = PEOPLE;
  readonly guilds = new Map<string, LocalGuild>();
  readonly channels = new Map<string, Channel>();
  /** The registered commands by guild id; the global ones under `global`. */
  readonly commands = new Map<string, readonly APIApplicationCommand[]>();

  constructor(
    clock: Clock,
    { app = 'Ibid', guild = 'Integrated Care Lab', channels }: Names = {},
    token = 'no.bot.token',
  ) {
    this.clock = clock;
    this.newId = snowflakes(() => clock.now());
    this.token = token;
    this.app = appUser(app);
    this.addGuild(guild, true, channels);
    Object.values(this.users).forEach((recipient, index) => {
      this.#addChannel(fixedId(DM_IDS + index), { recipient });
    });
  }

  /** A new guild; the ids depend only on how many there are already. */
  addGuild(
    name: string,
    installed: boolean,
    channels: readonly string[] = ['general', 'papers'],
  ): LocalGuild {
    const first = GUILD_IDS * (this.guilds.size + 1);
    const id = fixedId(first);
    const made = channels.map((channel, index) => ({
      id: fixedId(first + 8 + index),
      name: channel,
    }));
    const guild = { id, name, installed, channels: made };
    this.guilds.set(id, guild);
    for (const channel of made) this.#addChannel(channel.id, { guild, name: channel.name });
    return guild;
  }

  #addChannel(id: string, place: Place): void {
    this.channels.set(id, { ...place, id, appPermissions: APP_PERMISSIONS, messages: [] });
  }

  /** The app, and everyone. */
  get people(): readonly APIUser[] {
    return [this.app, ...Object.values(this.users)];
  }

  /** The person or app. Throws 10013. */
  user(id: string): APIUser {
    const found = this.people.find((user) => user.id === id);
    if (!found) throw refuse.unknownUser();
    return found;
  }

  /** The guild. Throws 10004. */
  guild(id: string): LocalGuild {
    const found = this.guilds.get(id);
    if (!found) throw refuse.unknownGuild();
    return found;
  }

  /** The channel. Throws 10003. */
  channel(id: string): Channel {
    const found = this.channels.get(id);
    if (!found) throw refuse.unknownChannel();
    return found;
  }

  /** The channel of direct messages with a person. Throws 10013. */
  dmChannel(userId: unknown): Channel {
    for (const channel of this.channels.values())
      if (!channel.guild && channel.recipient.id === userId) return channel;
    throw refuse.unknownUser();
  }

  /** The message. Throws 10008. */
  message(channelId: string, id: string): LocalMessage {
    const found = this.channel(channelId).messages.find(({ message }) => message.id === id);
    if (!found) throw refuse.unknownMessage();
    return found;
  }

  /** What a person may do in every guild. */
  permissions(userId: string): bigint {
    if (userId === this.users.owner.id) return ALL_PERMISSIONS;
    return userId === this.users.moderator.id ? MODERATOR_PERMISSIONS : MEMBER_PERMISSIONS;
  }
}
