import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';

const answer = /POST .*\/callback/;
const file = /GET \/(ephemeral-)?attachments/;

/** What goes wrong on an ordinary day. */
export const troubles: readonly ((discord: LocalDiscord) => void)[] = [
  ({ faults }) => faults.killGateway(),
  ({ faults }) => faults.reconnect(),
  ({ faults }) => faults.closeGateway(4000),
  ({ faults }) => faults.expireFiles(),
  ({ faults }) => faults.next(answer, { kind: 'reset' }, 3),
  ({ faults }) => faults.next(answer, { kind: 'lost' }, 3),
  ({ faults }) => faults.next(answer, { kind: 'lost', by: 'reset' }, 3),
  ({ faults }) => faults.next(answer, { kind: 'status', status: 502, handled: true }, 3),
  ({ faults }) => faults.next(answer, { kind: 'late', ms: 800 }, 5),
  ({ faults }) => faults.next(answer, { kind: 'late', ms: 3_500 }, 1),
  ({ faults }) => faults.next(answer, { kind: 'status', status: 503 }, 2),
  ({ faults }) => faults.next(answer, { kind: 'status', status: 429, retryAfter: 1 }, 2),
  ({ faults }) => faults.next(file, { kind: 'slow', ms: 1_800 }, 2),
  ({ faults }) => faults.next(file, { kind: 'reset' }, 1),
];
