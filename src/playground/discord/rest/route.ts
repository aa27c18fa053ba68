import type { Answer, Ask } from './http.ts';

/** What stands behind the colons of a pattern. */
type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

/** The steps of a path that a pattern leaves open, decoded, by name; of each pattern for itself. */
type Params<Pattern extends string> = Pattern extends string
  ? { readonly params: Readonly<Record<Names<Pattern>, string>> }
  : never;

type Answered = Answer | Promise<Answer>;

/** A way to answer some requests. */
export interface Route<A extends Ask> {
  readonly method: string;
  /** With the method: `GET /channels/:channel`. */
  readonly pattern: string;
  /** Gives how a request to this path is answered, if it is one of this route's. */
  readonly at: (path: string) => Found<A> | undefined;
}

/** The route of one request. */
export interface Found<A extends Ask> {
  readonly pattern: string;
  /** The steps that its pattern leaves open, by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly answer: (ask: A) => Answered;
}

/** A route by its method and path: `GET /channels/:channel`. */
export function route<Pattern extends `${string} /${string}`, A extends Ask>(
  pattern: Pattern,
  answer: (ask: A & Params<Pattern>) => Answered,
): Route<A> {
  const [method = '', steps = ''] = pattern.split(' ');
  const names = [...steps.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const form = new RegExp(`^${steps.replace(/:\w+/g, '([^/]+)')}$`);
  const at = (path: string) => {
    const found = form.exec(path)?.slice(1).map(decoded);
    if (!found || found.includes(undefined)) return undefined;
    const params = Object.fromEntries(names.map((name, index) => [name, found[index]]));
    const give = (ask: A) => answer({ ...ask, params } as A & Params<Pattern>);
    return { pattern, params, answer: give };
  };
  return { method, pattern, at };
}

/** The first route that a request is for. A HEAD is a GET whose body is not sent. */
export function find<A extends Ask>(routes: readonly Route<A>[], method: string, path: string) {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    const found = route.method === asked ? route.at(path) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Whether some request to this path would be answered, if by another method. */
export function isPath<A extends Ask>(routes: readonly Route<A>[], path: string): boolean {
  return routes.some((route) => route.at(path) !== undefined);
}

/** A step with a bad escape is the address of nothing. */
function decoded(step: string): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch {
    return undefined;
  }
}
