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

/** Gives how a request is answered, if it is for this route. */
export type Route<A extends Ask> = (method: string, path: string) => ((ask: A) => Answered) | false;

/** A route by its method and path: `GET /channels/:channel`. */
export function route<Pattern extends `${string} /${string}`, A extends Ask>(
  pattern: Pattern,
  answer: (ask: A & Params<Pattern>) => Answered,
): Route<A> {
  const [wanted, steps = ''] = pattern.split(' ');
  const names = [...steps.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const form = new RegExp(`^${steps.replace(/:\w+/g, '([^/]+)')}$`);
  return (method, path) => {
    const found = method === wanted && form.exec(path)?.slice(1).map(decoded);
    if (!found || found.includes(undefined)) return false;
    const params = Object.fromEntries(names.map((name, index) => [name, found[index]]));
    return (ask) => answer({ ...ask, params } as A & Params<Pattern>);
  };
}

/** The answer of the first route that a request is for. A HEAD is a GET whose body is not sent. */
export function find<A extends Ask>(routes: readonly Route<A>[], method: string, path: string) {
  const asked = method === 'HEAD' ? 'GET' : method;
  for (const route of routes) {
    const answer = route(asked, path);
    if (answer) return answer;
  }
  return undefined;
}

/** A step with a bad escape is the address of nothing. */
function decoded(step: string): string | undefined {
  try {
    return decodeURIComponent(step);
  } catch {
    return undefined;
  }
}
