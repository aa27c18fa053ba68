/**
 * What goes wrong with one request: `late` (the request arrives `ms` late), `slow` (handled, but
 * its answer takes `ms`), `reset` (the connection is cut before the request is handled), `lost`
 * (handled, then ended before the answer, or reset: discord.js tries a request again after a reset,
 * and gives it up after an end), or an answer of Discord's own with that `status` (429 with
 * `retryAfter` in seconds), given in place of handling the request, or after it has been `handled`.
 */
export type RestFault =
  | { readonly kind: 'late' | 'slow'; readonly ms: number }
  | { readonly kind: 'reset' }
  | { readonly kind: 'lost'; readonly by?: 'end' | 'reset' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: number;
      readonly handled?: boolean;
    };

/** Trouble on order at the gateway. Wait for the client to be ready before causing any. */
export interface GatewayFaults {
  /** Cuts every gateway connection without a close frame, as a lost network does. */
  killGateway(): void;
  /** Closes every gateway connection with this code. */
  closeGateway(code: number): void;
  /** Sends op 7: the client has to reconnect and resume. */
  reconnect(): void;
  /** While on, heartbeats are not acknowledged. */
  zombie(on: boolean): void;
  /** Forgets every session, so that the next resume is refused with op 9. */
  forgetSessions(): void;
  /** Sends op 9 out of the blue: the session is no more, and the client has to identify again. */
  invalidate(): void;
  /** From now on events take this long to reach the client, in milliseconds; 0 ends that. */
  slowGateway(ms: number): void;
  /** Resets the token, as its owner or Discord may at any time: closes 4004, then answers 401. */
  revokeToken(): void;
}

/** Trouble on order. */
export interface Faults extends GatewayFaults {
  /** The next `times` (1) requests whose `METHOD /path` matches go wrong like this. */
  next(route: RegExp, fault: RestFault, times?: number): void;
  /** Every address of a file that was given out so far is no longer valid; fresh ones are. */
  expireFiles(): void;
  /** Lets this much of the local Discord's time pass at once, in milliseconds: deadlines fall due. */
  pass(ms: number): void;
}

/** The faults that are ordered for requests to come. */
export class RestFaults {
  readonly #ordered: { readonly route: RegExp; readonly fault: RestFault }[] = [];

  /** Orders a fault for the next `times` requests that match. */
  order(route: RegExp, fault: RestFault, times = 1): void {
    for (let n = 0; n < times; n += 1) this.#ordered.push({ route, fault });
  }

  /** The fault of this request, if one is ordered; it is used up by that. */
  take(request: string): RestFault | undefined {
    const index = this.#ordered.findIndex(({ route }) => route.test(request));
    return index < 0 ? undefined : this.#ordered.splice(index, 1)[0]?.fault;
  }
}
