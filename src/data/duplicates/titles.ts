/** How two titles stand to each other. */
export type Likeness = 'equal' | 'cut' | 'near' | 'unlike';

/** From so many letters on, a title that breaks off is the beginning of one other title only. */
const enough = 20;

/** So much behind the end of a title is no number of a part, but something an exporter put there. */
const tail = 12;

/**
 * Words that make another work of it, and behind a title `(vol 93, pg 109, 2012)`: so the Web of
 * Science writes errata.
 */
const telling = /protocol|erratum|corrigendum|addendum|retraction|vol\d+pg?\d+/g;

/** Two titles, in letters and digits only: equal, one cut off, alike but for some letters, or not. */
export function likeness(a: string, b: string): Likeness {
  if (a === b) return 'equal';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < enough || marks(a, telling) !== marks(b, telling)) return 'unlike';
  if (long.startsWith(short)) return cut(long.slice(short.length));
  // `Part 1` and `Part 2` differ in one letter and are two works: their numbers must agree.
  if (short.length * 1.4 < long.length || marks(a, /\d/g) !== marks(b, /\d/g)) return 'unlike';
  return alike(a, b) >= 0.85 ? 'near' : 'unlike';
}

function cut(rest: string): Likeness {
  if (!/\d/.test(rest)) return 'cut';
  // `Indel detection … 06 Biological Sciences 0604 Genetics`, as Scopus has it.
  return rest.length >= tail ? 'near' : 'unlike';
}

const marks = (title: string, of: RegExp): string => title.match(of)?.join('') ?? '';

/** The share of pairs of letters that two texts have in common (Dice). */
function alike(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (let i = 1; i < a.length; i++) {
    const pair = a.slice(i - 1, i + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 1; i < b.length; i++) {
    const pair = b.slice(i - 1, i + 1);
    const left = counts.get(pair) ?? 0;
    if (left > 0) shared++;
    counts.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}
