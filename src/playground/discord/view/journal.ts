import type { ErrorBody } from '../api-error.ts';
import type { LoggedRequest, OpenRequest } from './logged-request.ts';
import { View } from './view.ts';

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
