import type { APIMessage, GatewayDispatchPayload } from 'discord-api-types/v10';
import {
  GatewayDispatchEvents as Events,
  GatewayIntentBits as Intents,
} from 'discord-api-types/v10';

/** An event as the gateway dispatches it, before it has a number. */
export type GatewayEvent = GatewayDispatchPayload extends infer Payload
  ? Payload extends { op: unknown; s: unknown }
    ? Omit<Payload, 'op' | 's'>
    : never
  : never;

const REACTIONS = { guild: Intents.GuildMessageReactions, dm: Intents.DirectMessageReactions };

/** The intents that an event needs, one of them, in a guild and in direct messages (events/gateway#list-of-intents). */
const NEEDS: Readonly<Partial<Record<Events, { readonly guild: number; readonly dm?: number }>>> = {
  [Events.GuildCreate]: { guild: Intents.Guilds },
  [Events.ChannelUpdate]: { guild: Intents.Guilds },
  [Events.MessageCreate]: { guild: Intents.GuildMessages, dm: Intents.DirectMessages },
  [Events.MessageUpdate]: { guild: Intents.GuildMessages, dm: Intents.DirectMessages },
  [Events.MessageDelete]: { guild: Intents.GuildMessages, dm: Intents.DirectMessages },
  [Events.MessageDeleteBulk]: { guild: Intents.GuildMessages },
  [Events.ChannelPinsUpdate]: { guild: Intents.Guilds, dm: Intents.DirectMessages },
  [Events.MessageReactionAdd]: REACTIONS,
  [Events.MessageReactionRemove]: REACTIONS,
  [Events.MessageReactionRemoveEmoji]: REACTIONS,
  [Events.MessageReactionRemoveAll]: REACTIONS,
};

/** The event as a client with these intents gets it, or `undefined` when it does not. */
export function forIntents(
  event: GatewayEvent,
  intents: number,
  appId: string,
): GatewayEvent | undefined {
  const need = NEEDS[event.t];
  const bit = need && (guildIdOf(event) === undefined ? (need.dm ?? 0) : need.guild);
  if (bit !== undefined && (intents & bit) === 0) return undefined;
  if (event.t === Events.GuildCreate && (intents & Intents.GuildPresences) === 0) {
    // "members … will only contain your bot and users in voice channels" (gateway-events#guild-create).
    const members = event.d.members.filter(({ user }) => user.id === appId);
    return { ...event, d: { ...event.d, members } };
  }
  if (event.t !== Events.MessageCreate && event.t !== Events.MessageUpdate) return event;
  if ((intents & Intents.MessageContent) !== 0 || event.d.guild_id === undefined) return event;
  return { ...event, d: withoutContent(event.d, appId) };
}

/** The guild in which an event happened, if it did in one. */
export function guildIdOf(event: GatewayEvent): string | undefined {
  if (event.t === Events.GuildCreate) return event.d.id;
  const data: unknown = event.d;
  if (typeof data !== 'object' || data === null || !('guild_id' in data)) return undefined;
  return typeof data.guild_id === 'string' ? data.guild_id : undefined;
}

/**
 * The message without what needs the MESSAGE_CONTENT intent, unless it is the app's own, mentions
 * the app, or replies with a ping to a message of the app that answered no interaction
 * (events/gateway#message-content-intent). In direct messages nothing is taken away.
 */
export function withoutContent<
  T extends Pick<APIMessage, 'author' | 'content' | 'mentions' | 'attachments' | 'embeds'> &
    Partial<Pick<APIMessage, 'components' | 'referenced_message'>>,
>(message: T, appId: string): T {
  const replied = message.referenced_message ?? undefined;
  const pinged = message.mentions.some(({ id }) => id === appId);
  const mentioned = new RegExp(`<@!?${appId}>`).test(message.content);
  const answered = replied?.author.id === appId && replied.interaction_metadata === undefined;
  if (message.author.id === appId || mentioned || (pinged && answered)) return message;
  return {
    ...message,
    content: '',
    embeds: [],
    attachments: [],
    ...(message.components ? { components: [] } : {}),
    ...(replied ? { referenced_message: withoutContent(replied, appId) } : {}),
  };
}
