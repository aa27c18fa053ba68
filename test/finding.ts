import { type Asked, Finder } from '../src/data/finder.ts';
import type { Found, Reference } from '../src/data/reference.ts';
import { from } from './works.ts';

/** A work as a library keeps it. */
export const kept = (key: string, found: Found): Reference => ({ key, source: from(), ...found });

/** A finder that knows these. */
export function finderOf(references: readonly Reference[]): Finder {
  const finder = new Finder();
  finder.update({ put: references, removed: [] });
  return finder;
}

/** The keys of what is found, best first. */
export const keysOf = (
  finder: Finder,
  words: string,
  asked: Partial<Asked> = {},
): readonly string[] =>
  finder.find(words, { limit: 25, ...asked }).map(({ reference }) => reference.key);

/** Letters as the finder takes them. */
export const lettersIn = (word: string): Uint16Array =>
  Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
