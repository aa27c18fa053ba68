import type { APIApplicationCommand, APIRole, APIUser } from 'discord-api-types/v10';
import type { Actor, ActorPlace } from './actor.ts';
import type { LocalEvent } from './events.ts';
import type { Faults } from './faults.ts';
import type { Answering } from './rest/http.ts';
import type { LoggedRequest } from './view/logged-request.ts';
import type { View } from './view/view.ts';
import type { LocalGuild, LocalMessage, Names } from './world/state.ts';

/** How a local Discord is to be. Everything has a default. */
export interface LocalDiscordOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The only bot token that is accepted. */
  readonly token?: string;
  /** How long an app has for its first answer to an interaction, in milliseconds (3,000). */
  readonly ackMs?: number;
  /** How long an interaction's token lives, in milliseconds (15 minutes). */
  readonly tokenMs?: number;
  /** How long the address of an attachment lives, in milliseconds (1 day). */
  readonly cdnMs?: number;
  /** The largest file that may be posted, in bytes (10 MiB). */
  readonly attachmentSizeLimit?: number;
  /** The intents that the app may ask for, as a bit field (all); others are answered by 4014. */
  readonly allowedIntents?: number;
  /** The time between heartbeats, in milliseconds (41,250 as Discord's own). */
  readonly heartbeatMs?: number;
  /**
   * How long a client may send no heartbeat until its connection is taken for dead, in milliseconds
   * (two of them and 10 s: Discord does not say it).
   */
  readonly silenceMs?: number;
  /** How long a shard that has identified waits until it may again, in milliseconds (5,000). */
  readonly identifyMs?: number;
  /** Its clock stands still, but for `faults.pass` (`false`): for tests of deadlines and rates. */
  readonly frozen?: boolean;
  /** The visible names. */
  readonly names?: Names;
  /** Answers what is no path of Discord's, e.g. with a page. Called once. */
  readonly elsewhere?: (local: LocalDiscord) => Answering;
}

/** A running Discord on 127.0.0.1. Its state is in memory; ids are the same after a restart. */
export interface LocalDiscord {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** What discord.js takes as `rest.api`: `http://127.0.0.1:PORT/api`. */
  readonly apiBase: string;
  /** What discord.js takes as `rest.cdn`, and the origin of every attachment: `origin`. */
  readonly cdnBase: string;
  readonly token: string;
  readonly applicationId: string;
  /** The app itself, as a user. */
  readonly app: APIUser;
  /** The first guild and its first channel. */
  readonly guildId: string;
  readonly channelId: string;
  /**
   * `owner` may do everything, `moderator` has Manage Messages, `member` is an ordinary member.
   * All of them are in every guild.
   */
  readonly users: Readonly<Record<'owner' | 'moderator' | 'member', APIUser>>;
  /** Every guild, the first one first. */
  guilds(): readonly LocalGuild[];
  /** The roles of a guild, @everyone first. */
  roles(guildId: string): readonly APIRole[];
  /** Adds a guild with two channels; the app joins it, unless `installed` is false. */
  addGuild(options?: { readonly name?: string; readonly installed?: boolean }): LocalGuild;
  /** The channel of direct messages between this user and the app. */
  dmChannelId(userId: string): string;
  /**
   * Sets what the app may do in a channel, as a permission bit field: without View Channel it is
   * answered 50001 there, without Send Messages 50013. Until then it may do everything.
   */
  allowApp(channelId: string, permissions: bigint): void;
  /** A person in a channel; by default in the first channel of the first guild. */
  as(userId: string, place?: ActorPlace): Actor;
  /**
   * Resolves when the app has heard the answers to all its requests, or after a fifth of a second. Whoever
   * uses a component or sends a modal after it does so at once: what a test causes then comes later.
   */
  heard(): Promise<void>;
  /** Calls `listener` for everything that happens from now on; the returned function ends that. */
  on(listener: (event: LocalEvent) => void): () => void;
  /** The messages of a channel, oldest first, ephemeral ones included. */
  messages(channelId: string): readonly LocalMessage[];
  /** The registered commands: the global ones, then those of the guilds. */
  commands(): readonly APIApplicationCommand[];
  /** The REST and CDN requests so far, the last 5,000 of them. */
  readonly requests: readonly LoggedRequest[];
  /** Discord's view: what went to the app and came from it, requests and gateway, in its order. */
  readonly view: Pick<View, 'on' | 'after' | 'beats'>;
  /**
   * What should not have happened: unknown routes, 4xx and 5xx answers, and gateway closes that
   * nobody announced, one sentence each. A test ends red unless it is empty.
   */
  readonly unexpected: readonly string[];
  /**
   * Announces that a test provokes one answer with this status (or gateway close code), of a
   * request whose `METHOD /path` matches `route`, if given. Once per call.
   */
  expectStatus(status: number, route?: RegExp): void;
  /**
   * What happened at the gateway: `identify`, `ready`, `resume`, `resumed`, `invalid session`,
   * `reconnect`, `close CODE` (by the local Discord), `closed CODE` (by the client), `lost`.
   */
  readonly gatewayLog: readonly string[];
  /** Whether a client is connected and READY. */
  readonly online: boolean;
  readonly faults: Faults;
  /** Closes every connection and frees the port. */
  stop(): Promise<void>;
}
