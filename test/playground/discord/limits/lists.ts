import { LIMITS } from '../../../../src/playground/discord/limits.ts';
import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { post, send } from '../wire.ts';
import { type Maker, times } from './make.ts';

/** Asks for that many of a list. */
const listed =
  (route: (local: LocalDiscord) => string): Maker =>
  (local, size) =>
    send(local, 'GET', `${route(local)}?limit=${size}`, undefined);

const deleteAll = ({ channelId }: LocalDiscord) => `/channels/${channelId}/messages/bulk-delete`;

/** What may be asked for, or done, at once. */
export const lists = {
  bulkDeleted: (local, size) =>
    send(local, 'POST', deleteAll(local), { messages: times(size, (index) => `${index}`) }),
  bulkDeletedMs: async (local, size) => {
    await post(local, { content: 'x' });
    const messages = local.messages(local.channelId).map(({ message }) => message.id);
    // The message is younger than the clock of the test by the time that it took.
    local.faults.pass(size > LIMITS.bulkDeletedMs.max ? size + 1_000 : size - 1_000);
    return send(local, 'POST', deleteAll(local), { messages: [...messages, '1'] });
  },
  reactions: async (local, size) => {
    const { id } = await local.as(local.users.member.id).say('x');
    const at = `/channels/${local.channelId}/messages/${id}/reactions`;
    const emojis = times(size, (index) =>
      encodeURIComponent(String.fromCodePoint(0x1f600 + index)),
    );
    let answer = 0;
    for (const emoji of emojis) answer = await send(local, 'PUT', `${at}/${emoji}/@me`, undefined);
    return answer;
  },
  listedPins: listed(({ channelId }) => `/channels/${channelId}/messages/pins`),
  listedReactions: async (local, size) => {
    const { id } = await local.as(local.users.member.id).say('x');
    const at = () => `/channels/${local.channelId}/messages/${id}/reactions/x`;
    return listed(at)(local, size);
  },
  listedMembers: listed(({ guildId }) => `/guilds/${guildId}/members`),
  listedGuilds: listed(() => '/users/@me/guilds'),
} satisfies Readonly<Record<string, Maker>>;
