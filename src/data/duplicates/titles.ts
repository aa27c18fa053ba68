/** How two titles stand to each other. */
export type Likeness = 'equal' | 'cut' | 'near' | 'unlike';

/** From so many letters on, a title that breaks off is the beginning of one other title only. */
const enough = 20;

/** Two titles, in letters and digits only: equal, one cut off, alike but for some letters, or not. */
export function likeness(a: string, b: string): Likeness {
  if (a === b) return 'equal';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < enough) return 'unlike';
  if (long.startsWith(short)) return numbersOf(long.slice(short.length)) ? 'unlike' : 'cut';
  if (short.length * 1.4 < long.length || numbersOf(a) !== numbersOf(b)) return 'unlike';
  return alike(a, b) >= 0.85 ? 'near' : 'unlike';
}

/** `Part 1` and `Part 2` differ in one letter and are two works: their numbers must agree. */
function numbersOf(title: string): string {
  return title.match(/\d+/g)?.join() ?? '';
}

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
