import {
  type APIMessagePin,
  PermissionFlagsBits as Bits,
  GatewayDispatchEvents as Events,
} from 'discord-api-types/v10';
import { LIMITS } from '../../limits.ts';
import type { Parts } from '../../parts.ts';
import { validate } from '../../validate/validate.ts';
import { inGuild } from '../../world/channels.ts';
import { change } from '../../world/messages.ts';
import { done, json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';
import { allowedChannel, openMessage, seen } from './messages.ts';

/** The pinned messages of a channel, under their address of today and the old one. */
export function pinRoutes(parts: Parts): ApiRoutes {
  const addresses = ['/channels/:channel/messages/pins', '/channels/:channel/pins'] as const;
  return [
    route(`GET ${addresses[0]}`, ({ params, query }) => json(page(parts, params.channel, query))),
    route(`GET ${addresses[1]}`, ({ params }) =>
      json(pinned(parts, params.channel).map(({ message }) => message)),
    ),
    ...addresses.flatMap((address) => [
      route(`PUT ${address}/:message`, ({ params }) => pin(parts, params, true)),
      route(`DELETE ${address}/:message`, ({ params }) => pin(parts, params, false)),
    ]),
  ];
}

function page(parts: Parts, channelId: string, query: Readonly<Record<string, string>>) {
  validate(query, (field) => field.at('limit').integer(LIMITS.listedPins));
  const { before, limit = LIMITS.listedPins.max } = query;
  const until = before === undefined ? Number.POSITIVE_INFINITY : Date.parse(before);
  const all = pinned(parts, channelId).filter(({ pinned_at }) => Date.parse(pinned_at) < until);
  const items = all.slice(0, Number(limit));
  return { items, has_more: items.length < all.length };
}

/** What was pinned last stands first. */
function pinned(parts: Parts, channelId: string): APIMessagePin[] {
  return allowedChannel(parts, channelId, Bits.ReadMessageHistory)
    .messages.flatMap((stored) =>
      stored.pinnedAt === undefined ? [] : [{ stored, pinnedAt: stored.pinnedAt }],
    )
    .sort((a, b) => b.pinnedAt - a.pinnedAt)
    .map(({ stored, pinnedAt }) => ({
      pinned_at: new Date(pinnedAt).toISOString(),
      message: seen(parts, stored),
    }));
}

function pin(
  parts: Parts,
  params: { readonly channel: string; readonly message: string },
  isPinned: boolean,
) {
  const channel = allowedChannel(parts, params.channel, Bits.PinMessages);
  const { pinnedAt: _, ...stored } = openMessage(parts, params);
  if (stored.message.pinned === isPinned) return done;
  const at = isPinned ? { pinnedAt: parts.clock.now() } : {};
  change(parts, channel, { ...stored, ...at, message: { ...stored.message, pinned: isPinned } });
  const last_pin_timestamp = pinned(parts, channel.id)[0]?.pinned_at ?? null;
  const d = { channel_id: channel.id, ...inGuild(channel), last_pin_timestamp };
  parts.gateway.dispatch({ t: Events.ChannelPinsUpdate, d });
  return done;
}
