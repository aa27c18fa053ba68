import type { Clock } from './clock.ts';
import { type Answer, json, text } from './http.ts';
import { LIMITS } from './limits.ts';
import { Rate, Rates } from './rate.ts';

/** "Interaction endpoints are not bound to the bot's Global Rate Limit" (topics/rate-limits). */
const FREE = /^\/api\/v10\/(interactions|webhooks)\//;

/** Which route has a bucket of its own: the messages of a channel, by the channel. */
const POSTING = /^POST \/api\/v10\/(channels\/\d+)\/messages$/;

/** What invalid requests are: 429 of the scope `shared` is nobody's own fault. */
const INVALID = [401, 403, 429];

/** How fast an app may ask (Discord docs, topics/rate-limits). */
export class RateLimits {
  readonly #clock: Clock;
  readonly #global: Rate;
  readonly #invalid: Rate;
  readonly #channels: Rates;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#global = new Rate(LIMITS.globalRequests, clock);
    this.#invalid = new Rate(LIMITS.invalidRequests, clock);
    this.#channels = new Rates(LIMITS.channelMessages, clock);
  }

  /** The 429 that a request gets instead of an answer, if it comes too soon. */
  refuse(method: string, path: string): Answer | undefined {
    if (this.#invalid.remaining === 0) return banned(this.#invalid.resetMs);
    if (!FREE.test(path) && !this.#global.take()) return tooMany(this.#global.resetMs, 'global');
    const bucket = this.#bucket(method, path);
    if (!bucket || bucket.take()) return undefined;
    return tooMany(bucket.resetMs, 'user');
  }

  /** The answer with the state of its bucket. Counts it where it is an invalid one. */
  note(method: string, path: string, answer: Answer): Answer {
    const shared = answer.headers['x-ratelimit-scope'] === 'shared';
    if (INVALID.includes(answer.status) && !shared) this.#invalid.take();
    const bucket = this.#bucket(method, path);
    if (!bucket) return answer;
    return { ...answer, headers: { ...answer.headers, ...this.#headers(bucket) } };
  }

  #bucket(method: string, path: string): Rate | undefined {
    const channel = POSTING.exec(`${method} ${path}`)?.[1];
    return channel === undefined ? undefined : this.#channels.of(channel);
  }

  #headers(bucket: Rate): Readonly<Record<string, string>> {
    return {
      'x-ratelimit-limit': String(bucket.max),
      'x-ratelimit-remaining': String(bucket.remaining),
      'x-ratelimit-reset': String((this.#clock.now() + bucket.resetMs) / 1_000),
      'x-ratelimit-reset-after': String(bucket.resetMs / 1_000),
      'x-ratelimit-bucket': 'channel-messages',
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
