import {
  PermissionFlagsBits as Bits,
  GatewayDispatchEvents as Events,
} from 'discord-api-types/v10';
import { refuse } from '../../api-error.ts';
import { LIMITS } from '../../limits.ts';
import type { Parts } from '../../parts.ts';
import { isRecord } from '../../record.ts';
import { distinct, validate } from '../../validate/validate.ts';
import { inGuild } from '../../world/channels.ts';
import { drop } from '../../world/messages.ts';
import { done } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';
import { allowedChannel } from './messages.ts';

/** Deleting many messages at once (resources/message#bulk-delete-messages). */
export function bulkDeleteRoutes(parts: Parts): ApiRoutes {
  return [
    route('POST /channels/:channel/messages/bulk-delete', ({ params, sent: { body } }) => {
      bulkDelete(parts, params.channel, body);
      return done;
    }),
  ];
}

function bulkDelete(parts: Parts, channelId: string, body: unknown): void {
  const channel = allowedChannel(parts, channelId, Bits.ManageMessages);
  if (!channel.guild) throw refuse.notInDm();
  validate(body, (field) => {
    const ids = field.at('messages').list({ ...LIMITS.bulkDeleted, required: true });
    for (const id of ids) id.required().snowflake();
    distinct(ids, 'SET_TYPE_ALREADY_CONTAINS_VALUE');
  });
  const wanted: readonly unknown[] =
    isRecord(body) && Array.isArray(body['messages']) ? body['messages'] : [];
  const found = channel.messages.filter(
    ({ message, onlyFor }) => onlyFor === undefined && wanted.includes(message.id),
  );
  // "This endpoint will not delete messages older than 2 weeks", and none of the others then.
  const oldest = parts.clock.now() - LIMITS.bulkDeletedMs.max;
  if (found.some(({ message }) => Date.parse(message.timestamp) < oldest)) throw refuse.tooOld();
  for (const stored of found) drop(parts, channel, stored);
  const ids = found.map(({ message }) => message.id);
  const d = { ids, channel_id: channel.id, ...inGuild(channel) };
  if (ids.length > 0) parts.gateway.dispatch({ t: Events.MessageDeleteBulk, d });
}
