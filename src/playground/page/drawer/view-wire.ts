/** Discord's view, as the server tells the page. Types only: both sides import this file. */

/** One rule that refused a request. */
export interface BrokenRule {
  /** The place in the body, as `data.content`; empty for the whole request. */
  readonly where: string;
  readonly code: string;
  readonly message: string;
  /** The page and anchor of Discord's documentation. */
  readonly docs?: string;
}

/** One request of the app, and what Discord answered. */
export interface Exchange {
  readonly kind: 'request';
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly files: readonly string[];
  /** 0 where the connection was cut. */
  readonly status: number;
  readonly answer: string;
  readonly took: number;
  /** Where it answers an interaction: how long after that it came, and might come, in milliseconds. */
  readonly since?: { readonly ms: number; readonly of: number } | undefined;
  readonly broken: readonly BrokenRule[];
}

/** One thing that was said over the gateway. */
export interface GatewayFrame {
  readonly kind: 'frame';
  readonly by: 'app' | 'discord';
  readonly name: string;
  readonly data?: unknown;
  /** What was left out of it, and why. */
  readonly without?: string;
  readonly trouble?: boolean;
}

/** An interaction that nobody answered within its time. */
export interface MissedAnswer {
  readonly kind: 'missed';
  /** The type of the interaction, by Discord's number. */
  readonly type: number;
  readonly name: string;
  readonly of: number;
}

/** One line of Discord's view. */
export type Happening = { readonly place: number; readonly at: number } & (
  | Exchange
  | GatewayFrame
  | MissedAnswer
);

/** The answer to `GET …/requests?after=`: what happened since, in the order of the ends. */
export interface Happenings {
  /** What to ask `after` the next time. */
  readonly next: number;
  /** How many heartbeats the app sent. */
  readonly beats: number;
  readonly happened: readonly Happening[];
}
