import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { LIMITS, OURS } from '../limits.ts';
import { Rate, Rates } from '../rate.ts';
import { type Answer, type Ask, type Cut, json, text } from './http.ts';
import type { Found } from './route.ts';

/** The one route whose figure is seen: the messages of a channel. */
const POSTING = 'POST /channels/:channel/messages';

/** What invalid requests are: 429 of the scope `shared` is nobody's own fault. */
const INVALID = [401, 403, 429];

/** How fast an app may ask (Discord docs, topics/rate-limits). */
export class RateLimits {
  readonly #clock: Clock;
  readonly #global: Rate;
  readonly #invalid: Rate;
  readonly #messages: Rates;
  readonly #others: Rates;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#global = new Rate(LIMITS.globalRequests, clock);
    this.#invalid = new Rate(LIMITS.invalidRequests, clock);
    this.#messages = new Rates(LIMITS.channelMessages, clock);
    this.#others = new Rates(OURS.routeRequests, clock);
  }

  /** The 429 of an address from which too much came that was invalid. */
  refuseAddress(): Answer | undefined {
    return this.#invalid.remaining === 0 ? banned(this.#invalid.resetMs) : undefined;
  }

  /** The 429 of an app that asks too much at once, whatever it asks. */
  refuseApp(): Answer | undefined {
    return this.#global.take() ? undefined : tooMany(this.#global.resetMs, 'global');
  }

  /** The answer, or the 429 of a route of which too much is asked; with the state of its bucket. */
  async within<A extends Ask>(
    found: Found<A>,
    answer: () => Promise<Answer | Cut>,
  ): Promise<Answer | Cut> {
    const bucket = this.#bucket(found);
    const given = bucket.take() ? await answer() : tooMany(bucket.resetMs, 'user');
    if (typeof given === 'string') return given;
    return { ...given, headers: { ...given.headers, ...this.#headers(found, bucket) } };
  }

  /** Counts an invalid request. */
  note({ status, headers }: Answer): void {
    if (INVALID.includes(status) && headers['x-ratelimit-scope'] !== 'shared') this.#invalid.take();
  }

  /** Each route has a bucket for each channel or guild that it is about. */
  #bucket<A extends Ask>({ pattern, params: { channel, guild } }: Found<A>): Rate {
    if (pattern === POSTING) return this.#messages.of(channel ?? '');
    return this.#others.of(`${pattern} ${channel ?? guild}`);
  }

  #headers<A extends Ask>({ pattern }: Found<A>, bucket: Rate): Answer['headers'] {
    return {
      'x-ratelimit-limit': String(bucket.max),
      'x-ratelimit-remaining': String(bucket.remaining),
      'x-ratelimit-reset': String((this.#clock.now() + bucket.resetMs) / 1_000),
      'x-ratelimit-reset-after': String(bucket.resetMs / 1_000),
      // "non-inclusive of top-level resources in the path": it is the same for all channels.
      'x-ratelimit-bucket': createHash('md5').update(pattern).digest('hex'),
    };
  }
}

/** A 429 of Discord's own (topics/rate-limits#exceeding-a-rate-limit-rate-limit-response-structure). */
export function tooMany(waitMs: number, scope: 'user' | 'global' | 'shared'): Answer {
  const global = scope === 'global';
  const what = scope === 'shared' ? 'The resource is' : 'You are';
  const body = { message: `${what} being rate limited.`, retry_after: waitMs / 1_000, global };
  return json(body, 429, {
    ...retryAfter(waitMs),
    'x-ratelimit-scope': scope,
    ...(global ? { 'x-ratelimit-global': 'true' } : {}),
  });
}

/** After too many invalid requests Cloudflare answers, not Discord: without JSON, without scope. */
function banned(waitMs: number): Answer {
  return text('error code: 1015', 429, retryAfter(waitMs));
}

function retryAfter(waitMs: number): Answer['headers'] {
  return { 'retry-after': String(Math.ceil(waitMs / 1_000)) };
}
