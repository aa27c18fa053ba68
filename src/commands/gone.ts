import type { Change } from '../data/change.ts';
import type { Desk } from '../data/desk.ts';
import { fold, foldedWords } from '../data/fold.ts';
import type { Reference } from '../data/reference.ts';
import { label, titleOf } from './label.ts';

/** Changes that are looked through: choices while typing cannot wait for more. */
const latest = 5000;

/** The work that left by this change, as it was then. */
function left(change: Change): readonly Reference[] {
  if (change.kind === 'forgetting') return [change.reference];
  return change.kind === 'joining' ? [change.left] : [];
}

/** The works that were taken out or joined, and that these words may mean; the last to leave first. */
export function goneLike(desk: Desk, words: string): readonly Reference[] {
  const wanted = foldedWords(words);
  if (wanted.length === 0) return [];
  const found = new Map<string, Reference>();
  for (const reference of desk.library.changes().slice(-latest).reverse().flatMap(left)) {
    const { key } = reference;
    if (found.has(key) || desk.library.get(key)) continue;
    const text = fold(`${label(reference)} ${titleOf(reference)} ${key}`);
    if (wanted.every((word) => text.includes(word))) found.set(key, reference);
  }
  return [...found.values()];
}
