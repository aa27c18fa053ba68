import type { APIMessage } from 'discord-api-types/v10';
import { type Actor, Impossible, type MessageRef } from '../actor.ts';
import type { LocalMessage } from '../world/state.ts';
import type { Seat } from './seat.ts';

/** How long a person looks out for a message unless told otherwise, in milliseconds. */
const LOOK_MS = 5_000;

/** What somebody sees in their channel now, oldest first. */
export function seen(seat: Seat): readonly APIMessage[] {
  return seat.channel.messages
    .filter((stored) => sees(seat, stored))
    .map(({ message }) => seat.parts.cdn.refresh(message));
}

/** The message, if they see it. Throws `Impossible`. */
export function see(seat: Seat, message: MessageRef): LocalMessage {
  const found = seat.channel.messages.find((other) => other.message.id === idOf(message));
  if (found && sees(seat, found)) return found;
  const why = found ? 'is ephemeral, and for somebody else' : 'is not in this channel';
  const { username } = seat.user;
  throw new Impossible(`${username} cannot see the message ${idOf(message)}: it ${why}.`);
}

/** The first message that passes `test`, as `Actor.waitForMessage` says. */
export async function waitFor(
  seat: Seat,
  test: (message: APIMessage) => boolean,
  { after = '0', timeoutMs = LOOK_MS }: Parameters<Actor['waitForMessage']>[1] = {},
): Promise<APIMessage> {
  const since = BigInt(idOf(after));
  const look = () => seen(seat).find((message) => BigInt(message.id) > since && test(message));
  const found = await seat.parts.feed.lookFor(look, timeoutMs);
  if (found) return found;
  throw new Error(`${seat.user.username} saw no such message within ${timeoutMs} ms.`);
}

/** The id of a message. */
export function idOf(message: MessageRef): string {
  return typeof message === 'string' ? message : message.id;
}

function sees({ user }: Seat, { onlyFor }: LocalMessage): boolean {
  return onlyFor === undefined || onlyFor === user.id;
}
