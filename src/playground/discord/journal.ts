import type { ErrorBody, Wrong } from './api-error.ts';
import { View } from './view.ts';

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

/** More are not kept: a bot may run on a local Discord for weeks. No test asks for so many. */
const most = 5_000;

/** What came in, and what of it should not have; of much, the latest. */
export class Journal {
  readonly requests: LoggedRequest[] = [];
  readonly unexpected: string[] = [];
  readonly gateway: string[] = [];
  readonly view = new View();
  readonly #places = new WeakMap<LoggedRequest, number>();
  readonly #announced: { readonly status: number; readonly route: RegExp }[] = [];

  /** Announces one answer with this status, or one gateway close with this code. */
  expect(status: number, route: RegExp = /^/): void {
    this.#announced.push({ status, route });
  }

  /** Notes a request that has just arrived. */
  open(method: string, path: string): OpenRequest {
    const since = this.view.sinceAsked(path);
    const request = { method, path, body: undefined, files: [], status: 0, at: Date.now(), since };
    keep(this.requests, request);
    this.#places.set(request, this.view.place());
    return request;
  }

  /** Shows it in Discord's view, as it stands. */
  done(request: OpenRequest): void {
    request.took = Date.now() - request.at;
    this.view.request(this.#places.get(request) ?? this.view.place(), request);
  }

  /** Notes its answer. A 4xx or 5xx that nobody announced is unexpected. */
  close(request: OpenRequest, status: number, error?: ErrorBody): void {
    request.status = status;
    if (error) request.code = error.code;
    const route = `${request.method} ${request.path}`;
    if (status >= 400 && !this.#take(status, route)) {
      const details = error ? ` ${JSON.stringify(error)}` : '';
      keep(this.unexpected, `${route} was answered ${status}${details}`);
    }
  }

  /** Notes that the gateway closed a connection by this code. */
  gatewayClose(code: number, reason: string): void {
    this.note(`close ${code}`);
    if (code >= 4_000 && !this.#take(code, 'gateway'))
      keep(this.unexpected, `The gateway closed a connection with ${code}: ${reason}`);
  }

  /** Notes what happened at the gateway, in a word. */
  note(words: string): void {
    keep(this.gateway, words);
  }

  #take(status: number, route: string): boolean {
    const index = this.#announced.findIndex(
      (announced) => announced.status === status && announced.route.test(route),
    );
    if (index >= 0) this.#announced.splice(index, 1);
    return index >= 0;
  }
}

function keep<T>(list: T[], item: T): void {
  list.push(item);
  if (list.length > most) list.shift();
}
