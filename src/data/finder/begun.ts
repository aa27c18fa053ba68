import type { Catalogue } from './catalogue.ts';
import { lettersOf } from './vocabulary.ts';

/** Behind one beginning: those that stand in most works. The next letter will tell. */
const mostListed = 256;
/** Behind one letter: all of them are common. */
const mostBehindOne = 48;

/** Two letters may be initials: `Smith JA`. */
export const longestInitials = 2;

/** Gives the words that begin so, but those of abstracts alone, in the order of their letters. */
function eachBegun(
  { order, fields }: Catalogue,
  letters: Uint16Array,
  take: (word: number) => void,
): void {
  const [from, to] = order.beginning(letters);
  const sorted = order.sorted.all;
  for (let at = from; at < to; at += 1) {
    const word = sorted[at] ?? 0;
    if (fields.frequency(word) > 0) take(word);
  }
}

/** The words that begin so, if they are not too many; else those of them that stand in most works. */
export function commonBegun(catalogue: Catalogue, letters: Uint16Array): readonly number[] {
  const found: number[] = [];
  eachBegun(catalogue, letters, (word) => found.push(word));
  const most = letters.length === 1 ? mostBehindOne : mostListed;
  if (found.length <= most) return found;
  const { fields } = catalogue;
  return found.sort((a, b) => fields.frequency(b) - fields.frequency(a)).slice(0, most);
}

/** 1 for each word that begins so, where they are too many to be listed, or what is typed is an initial. */
export function allBegun(catalogue: Catalogue, beginning: string): Uint8Array | undefined {
  const letters = lettersOf(beginning).slice();
  const [from, to] = catalogue.order.beginning(letters);
  const isInitial = beginning.length <= longestInitials;
  if (to - from <= mostListed && !isInitial) return undefined;
  const all = new Uint8Array(catalogue.words.size);
  let count = 0;
  eachBegun(catalogue, letters, (word) => {
    all[word] = 1;
    count += 1;
  });
  return count > mostListed || isInitial ? all : undefined;
}
