import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import type { Answered } from '../wire.ts';

type Request = (local: LocalDiscord) => Promise<Answered>;

/** A rule of Discord's that is no figure. */
export interface Pair {
  readonly rule: string;
  /** Page and anchor below docs.discord.com/developers, or where else it was seen. */
  readonly docs: string;
  readonly keeps: Request;
  readonly breaks: Request;
  /** The place that 50035 must name, and no other; or else the main code of the refusal. */
  readonly refusal: string | number;
}

/** A pair of bodies, sent the same way. */
export function pair<T = unknown>(
  send: (local: LocalDiscord, body: T) => Promise<Answered>,
): (rule: string, docs: string, good: T, bad: T, refusal: Pair['refusal']) => Pair {
  return (rule, docs, good, bad, refusal) => ({
    rule,
    docs,
    keeps: (local) => send(local, good),
    breaks: (local) => send(local, bad),
    refusal,
  });
}
