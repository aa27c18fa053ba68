import type {
  APIBaseMessage,
  APIMessage,
  APIUser,
  GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import {
  ChannelType,
  GatewayDispatchEvents as Events,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import type { LocalFile } from './actor.ts';
import type { Cdn } from './cdn.ts';
import type { Feed } from './events.ts';
import type { Gateway } from './gateway.ts';
import { memberPayload } from './guilds.ts';
import { blankMessage, fill, type MessageBody } from './message-payload.ts';
import { type Channel, guildIdOf, type LocalMessage, type World } from './state.ts';

/** A file of a request; `n` is the number in `files[n]`. */
export interface Upload extends LocalFile {
  readonly n: string;
}

/** A message to be. */
export interface Draft {
  readonly channel: Channel;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files: readonly Upload[];
  /** The one person who is to see it. */
  readonly onlyFor?: string;
  /** What an interaction adds, or a reply. */
  readonly extra?: Partial<APIMessage>;
}

/** Posts, edits and deletes messages, and tells the page and the gateway. */
export class Messages {
  readonly #world: World;
  readonly #feed: Feed;
  readonly #cdn: Cdn;
  readonly #gateway: Gateway;

  constructor(world: World, feed: Feed, cdn: Cdn, gateway: Gateway) {
    this.#world = world;
    this.#feed = feed;
    this.#cdn = cdn;
    this.#gateway = gateway;
  }

  /** Posts a message. */
  post({ channel, author, body, files, onlyFor, extra }: Draft): APIMessage {
    const blank = { ...blankMessage(this.#world.newId(), channel.id, author), ...extra };
    const uploads = this.#store(channel, body, files, onlyFor !== undefined);
    const filled = fill(this.#world, blank, body, uploads);
    const loading = (extra?.flags ?? 0) & MessageFlags.Loading;
    const flags = (filled.flags ?? 0) | loading | (onlyFor ? MessageFlags.Ephemeral : 0);
    const pinged = (extra?.mentions ?? []).filter(
      ({ id }) => !filled.mentions.some((other) => other.id === id),
    );
    const message = { ...filled, flags, mentions: [...filled.mentions, ...pinged] };
    const stored: LocalMessage = { message, ...(onlyFor === undefined ? {} : { onlyFor }) };
    channel.messages.push(stored);
    this.#feed.tell({ kind: 'messageCreate', channelId: channel.id, ...stored });
    this.#dispatch(Events.MessageCreate, stored);
    return message;
  }

  /** Changes a message. A loading one becomes what it was waiting for. */
  edit(stored: LocalMessage, body: MessageBody, files: readonly Upload[]): APIMessage {
    const channel = this.#world.channel(stored.message.channel_id);
    const uploads = this.#store(channel, body, files, stored.onlyFor !== undefined);
    const filled = fill(this.#world, stored.message, body, uploads);
    const loading = ((stored.message.flags ?? 0) & MessageFlags.Loading) !== 0;
    const message = loading ? filled : { ...filled, edited_timestamp: new Date().toISOString() };
    const changed = { ...stored, message };
    const index = channel.messages.findIndex((other) => other.message.id === message.id);
    channel.messages[index] = changed;
    this.#feed.tell({ kind: 'messageUpdate', channelId: channel.id, ...changed });
    this.#dispatch(Events.MessageUpdate, changed);
    return message;
  }

  /** Deletes a message. */
  delete({ message, onlyFor }: LocalMessage): void {
    const channel = this.#world.channel(message.channel_id);
    const index = channel.messages.findIndex((other) => other.message.id === message.id);
    channel.messages.splice(index, 1);
    const only = onlyFor === undefined ? {} : { onlyFor };
    this.#feed.tell({
      kind: 'messageDelete',
      channelId: channel.id,
      messageId: message.id,
      ...only,
    });
    const guild_id = guildIdOf(channel);
    const d = { id: message.id, channel_id: channel.id, ...(guild_id ? { guild_id } : {}) };
    if (onlyFor === undefined && this.#heard(channel))
      this.#gateway.dispatch({ t: Events.MessageDelete, d });
  }

  /** What a reply to that message adds to a draft; `ping` mentions its author. */
  reply(replied: APIMessage, ping: boolean): Partial<APIMessage> {
    const guild_id = guildIdOf(this.#world.channel(replied.channel_id));
    return {
      type: MessageType.Reply,
      message_reference: {
        type: MessageReferenceType.Default,
        message_id: replied.id,
        channel_id: replied.channel_id,
        ...(guild_id ? { guild_id } : {}),
      },
      referenced_message: { ...replied, referenced_message: null },
      ...(ping ? { mentions: [replied.author] } : {}),
    };
  }

  /** The message as a fetch gives it now: its attachments have fresh addresses. */
  fetch({ message }: LocalMessage): APIMessage {
    return this.#cdn.refresh(message);
  }

  #store(channel: Channel, body: MessageBody, files: readonly Upload[], ephemeral: boolean) {
    return files.map((file) => {
      const attachment = this.#cdn.store(this.#world.newId(), channel.id, file, ephemeral);
      const description = body.attachments?.find(({ id }) => String(id) === file.n)?.description;
      return description === undefined ? attachment : { ...attachment, description };
    });
  }

  /** Whether the app hears what happens in a channel at all. */
  #heard(channel: Channel): boolean {
    const guildId = guildIdOf(channel);
    return guildId === undefined || this.#world.guild(guildId).installed;
  }

  #dispatch(t: Events.MessageCreate | Events.MessageUpdate, { message, onlyFor }: LocalMessage) {
    const channel = this.#world.channel(message.channel_id);
    // Ephemeral messages come only with the answer of the request that made them.
    if (onlyFor === undefined && this.#heard(channel))
      this.#gateway.dispatch({ t, d: this.#data(channel, message) });
  }

  #data(
    channel: Channel,
    message: APIBaseMessage & Pick<APIMessage, 'mentions'>,
  ): GatewayMessageCreateDispatchData {
    const guildId = guildIdOf(channel);
    if (guildId === undefined) return { ...message, channel_type: ChannelType.DM };
    const { user: _user, ...member } = memberPayload(
      this.#world,
      this.#world.guild(guildId),
      message.author.id,
    );
    return { ...message, channel_type: ChannelType.GuildText, guild_id: guildId, member };
  }
}
