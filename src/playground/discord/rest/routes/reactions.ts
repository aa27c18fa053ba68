import {
  type APIReaction,
  type APIUser,
  PermissionFlagsBits as Bits,
  GatewayDispatchEvents as Events,
} from 'discord-api-types/v10';
import { refuse } from '../../api-error.ts';
import { LIMITS } from '../../limits.ts';
import type { Parts } from '../../parts.ts';
import { isEmoji } from '../../validate/emoji.ts';
import { validate } from '../../validate/validate.ts';
import { inGuild } from '../../world/channels.ts';
import { put } from '../../world/messages.ts';
import { done, json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';
import { allowedChannel, openMessage } from './messages.ts';

type Names = { readonly channel: string; readonly message: string };

/** Reactions, who reacted, and taking them away. Nobody but the app reacts here. */
export function reactionRoutes(parts: Parts): ApiRoutes {
  const all = '/channels/:channel/messages/:message/reactions';
  const one = `${all}/:emoji` as const;
  const { gateway, world } = parts;
  const own = (names: Names & { readonly emoji: string }) => {
    const removed = takeAway(parts, names, names.emoji);
    const d = { user_id: world.app.id, type: 0, burst: false, ...placeOf(parts, names) };
    for (const emoji of removed)
      gateway.dispatch({ t: Events.MessageReactionRemove, d: { ...d, emoji } });
    return done;
  };
  return [
    route(`PUT ${one}/@me`, ({ params }) => {
      react(parts, params, params.emoji);
      return done;
    }),
    route(`GET ${one}`, ({ params, query }) => json(whoReacted(parts, params, query))),
    route(`DELETE ${one}/@me`, ({ params }) => own(params)),
    route(`DELETE ${one}/:user`, ({ params }) => {
      allowedChannel(parts, params.channel, Bits.ManageMessages);
      return world.user(params.user) === world.app ? own(params) : done;
    }),
    route(`DELETE ${one}`, ({ params }) => {
      allowedChannel(parts, params.channel, Bits.ManageMessages);
      for (const emoji of takeAway(parts, params, params.emoji))
        gateway.dispatch({
          t: Events.MessageReactionRemoveEmoji,
          d: { ...placeOf(parts, params), emoji },
        });
      return done;
    }),
    route(`DELETE ${all}`, ({ params }) => {
      allowedChannel(parts, params.channel, Bits.ManageMessages);
      if (takeAway(parts, params).length > 0)
        gateway.dispatch({ t: Events.MessageReactionRemoveAll, d: placeOf(parts, params) });
      return done;
    }),
  ];
}

/** Adds the app's reaction, once. */
function react(parts: Parts, names: Names, name: string): void {
  const channel = allowedChannel(parts, names.channel, Bits.AddReactions);
  const stored = openMessage(parts, names, Bits.ReadMessageHistory);
  if (!isEmoji(name)) throw refuse.unknownEmoji();
  const before = stored.message.reactions ?? [];
  if (before.some(({ emoji }) => emoji.name === name)) return;
  if (before.length >= LIMITS.reactions.max) throw refuse.tooManyReactions();
  const reaction: APIReaction = {
    count: 1,
    count_details: { normal: 1, burst: 0 },
    me: true,
    me_burst: false,
    emoji: { id: null, name },
    burst_colors: [],
  };
  const message = { ...stored.message, reactions: [...before, reaction] };
  put(parts, channel, { ...stored, message });
  const d = { user_id: parts.world.app.id, type: 0, burst: false, emoji: reaction.emoji };
  parts.gateway.dispatch({ t: Events.MessageReactionAdd, d: { ...d, ...placeOf(parts, names) } });
}

function whoReacted(
  parts: Parts,
  names: Names & { readonly emoji: string },
  query: Readonly<Record<string, string>>,
): readonly APIUser[] {
  validate(query, (field) => field.at('limit').integer(LIMITS.listedReactions));
  const { message } = openMessage(parts, names, Bits.ReadMessageHistory);
  const reacted = (message.reactions ?? []).some(({ emoji }) => emoji.name === names.emoji);
  return reacted && query['after'] !== parts.world.app.id ? [parts.world.app] : [];
}

/** Takes the reactions with this emoji away, or all of them. Gives the emojis that went. */
function takeAway(parts: Parts, names: Names, name?: string) {
  const stored = openMessage(parts, names);
  const before = stored.message.reactions ?? [];
  const removed = before.filter(({ emoji }) => name === undefined || emoji.name === name);
  const reactions = before.filter((reaction) => !removed.includes(reaction));
  const message = { ...stored.message, reactions };
  if (removed.length > 0) put(parts, parts.world.channel(names.channel), { ...stored, message });
  return removed.map(({ emoji }) => emoji);
}

function placeOf({ world }: Parts, { channel, message }: Names) {
  return { channel_id: channel, message_id: message, ...inGuild(world.channel(channel)) };
}
