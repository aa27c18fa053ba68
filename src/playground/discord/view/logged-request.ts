import type { Wrong } from '../api-error.ts';

/** One request that reached the REST API or the CDN. */
export interface LoggedRequest {
  readonly method: string;
  /** With the query, e.g. `/api/v10/interactions/…/callback?with_response=false`. */
  readonly path: string;
  /** The JSON body, or `payload_json` of a multipart one; `undefined` where there was none. */
  readonly body: unknown;
  /** The names of the uploaded files. */
  readonly files: readonly string[];
  /** The answer's HTTP status; 0 while there is none, or when the connection was cut. */
  readonly status: number;
  /** Discord's error code in the answer (10062, 50035 …), where it was an error. */
  readonly code?: number;
  /** When it arrived, in milliseconds since 1970. */
  readonly at: number;
  /** The text of the answer, where it is JSON; of a long one only the beginning. */
  readonly answer?: string;
  /** The rules that refused it. */
  readonly wrongs?: readonly Wrong[];
  /** From its arrival to its answer, in milliseconds. */
  readonly took?: number;
  /** Where it answers an interaction: how long after that it arrived, and may arrive. */
  readonly since?: { readonly ms: number; readonly of: number } | undefined;
}

/** A request that is being answered. */
export type OpenRequest = { -readonly [key in keyof LoggedRequest]: LoggedRequest[key] };
