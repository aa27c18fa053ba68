import Fuse from 'fuse.js';
import { catalogue } from './catalogue.ts';
import { folded, hasAll, type Named, named } from './names.ts';
import { resolveStyle } from './resolve.ts';
import { type Style, styleById, styles, wanted } from './style.ts';

/** What a team has, and what it likes. */
export interface Liked {
  /** Styles that the team has added. */
  readonly own?: readonly Style[];
  /** The ids that come first where the words leave it open: the team's style, then those used last. */
  readonly first?: readonly string[];
}

/** fuse.js looks at so many names at most: 5 ms. */
const ranked = 300;

/**
 * The styles that the words so far may mean, best first: the one that they name; those that the team
 * uses; those whose id, title or abbreviation begins so; those that fuse.js finds most like it. For no
 * words, those that the team uses, then those that most people want.
 */
export function suggestStyles(words: string, limit: number, liked: Liked = {}): readonly Style[] {
  const { own = [], first = [] } = liked;
  const typed = folded(words);
  const used = first.flatMap((id) => own.find((style) => style.id === id) ?? styleById(id) ?? []);
  if (typed === '') return once([...used, ...own, ...styles()]).slice(0, limit);
  const found = [...own.map(named).filter((entry) => hasAll(entry, typed)), ...covering(typed)];
  const called = resolveStyle(words, own);
  const begun = found.filter(({ names, initials = '' }) =>
    [...names, initials].some((name) => name.startsWith(typed)),
  );
  const all = new Set(found.map(({ style }) => style));
  const best = [
    ...(called ? [called] : []),
    ...[...used, ...wanted()].filter((style) => all.has(style)),
    ...byLikeness(begun, typed),
  ];
  const likely = best.length >= limit ? [] : byLikeness(found, typed);
  return once([...best, ...likely]).slice(0, limit);
}

/** Each id once: a team may have one of its own in place of the shelf's. */
function once(all: readonly Style[]): readonly Style[] {
  const seen = new Set<string>();
  return all.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Those that have most of the words, or words that begin so, or are spelt like them. */
function covering(typed: string): readonly Named[] {
  const counts = new Map<Named, number>();
  for (const start of new Set(typed.split(' '))) {
    for (const entry of catalogue().begun(start)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([entry]) => entry);
}

/** The most alike first; where there are too many to compare, in the order of the shelf. */
function byLikeness(entries: readonly Named[], typed: string): readonly Style[] {
  const few = [...entries].sort((one, other) => lengthOf(one) - lengthOf(other)).slice(0, ranked);
  const fuse = new Fuse(few, { keys: ['names', 'initials'], threshold: 1, ignoreLocation: true });
  const found = fuse.search(typed).map(({ item }) => item.style);
  return [...new Set([...found, ...few.map(({ style }) => style)])];
}

const lengthOf = ({ names }: Named): number => names[1]?.length ?? 0;
