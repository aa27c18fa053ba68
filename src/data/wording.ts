import { isDeepStrictEqual } from 'node:util';
import type { Edit, Wording } from './change.ts';
import type { CslItem } from './csl.ts';
import { identify } from './csl-json/identify.ts';
import type { Origin, Reference } from './reference.ts';
import { tagsOf } from './tags-of.ts';

type Variable = keyof CslItem;

/** What an edit says, apart from who and when. */
export type Words = Pick<Edit, 'before' | 'set' | 'cleared'>;

/** What of `wording` differs from the reference; `undefined` where nothing does. */
export function wordsOf(before: Reference, wording: Wording): Words | undefined {
  const variables = (Object.keys(wording) as Variable[]).filter(
    (variable) => !isDeepStrictEqual(wording[variable], before.csl[variable]),
  );
  if (variables.length === 0) return undefined;
  const cleared = variables.filter((variable) => wording[variable] === undefined);
  const set = Object.fromEntries(
    variables
      .filter((variable) => wording[variable] !== undefined)
      .map((variable) => [variable, wording[variable]]),
  );
  return { before, set, cleared };
}

/** The reference with a person's words, which no file overwrites from then on. */
export function worded({ before, set, cleared }: Words, change: string): Reference {
  const csl: CslItem = { ...without(before.csl, cleared), ...set };
  const variables = [...Object.keys(set), ...cleared] as Variable[];
  const origin = Object.fromEntries(
    variables.map((variable) => [variable, typed(before, variable, change)]),
  );
  return rewritten(before, csl, { ...before.origin, ...origin });
}

/** Where a variable comes from that a person changes. */
export function typed(before: Reference, variable: Variable, change: string): Origin {
  const earlier = before.origin?.[variable];
  const was = earlier?.edit ? earlier.was : before.csl[variable];
  return { change, edit: true, ...(was !== undefined && { was }) };
}

/** The reference with other words: what stood in its file is no longer what is known. */
export function rewritten(
  reference: Reference,
  csl: CslItem,
  origin: Readonly<Record<string, Origin>>,
): Reference {
  const { raw: _, origin: __, ...rest } = reference;
  return {
    ...rest,
    csl,
    ids: identify(csl),
    tags: tagsOf(reference),
    ...(Object.keys(origin).length > 0 ? { origin } : {}),
  };
}

/** An object without some of its members. */
export function without<T extends object>(all: T, names: readonly (keyof T)[]): T {
  const left = { ...all };
  for (const name of names) delete left[name];
  return left;
}
