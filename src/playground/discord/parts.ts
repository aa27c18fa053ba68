import type { Cdn } from './cdn.ts';
import type { Clock } from './clock.ts';
import type { Feed } from './events.ts';
import type { RestFaults } from './faults.ts';
import type { FirstAnswers } from './first-answers.ts';
import type { FollowUps } from './follow-ups.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions } from './interactions.ts';
import type { Journal } from './journal.ts';
import type { Messages } from './messages.ts';
import type { RateLimits } from './rate-limits.ts';
import type { World } from './state.ts';

/** The parts of one local Discord, as its routes and actors use them. */
export interface Parts {
  readonly attachmentSizeLimit: number;
  /** Whether the app has the MESSAGE_CONTENT intent switched on. */
  readonly messageContent: boolean;
  /** `ws://127.0.0.1:PORT/gateway` */
  readonly gatewayUrl: () => string;
  readonly clock: Clock;
  readonly world: World;
  readonly feed: Feed;
  readonly journal: Journal;
  readonly restFaults: RestFaults;
  readonly rateLimits: RateLimits;
  readonly cdn: Cdn;
  readonly gateway: Gateway;
  readonly messages: Messages;
  readonly interactions: Interactions;
  readonly firstAnswers: FirstAnswers;
  readonly followUps: FollowUps;
}
