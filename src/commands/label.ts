import { issuedYear } from '../data/cited-as.ts';
import type { Reference } from '../data/reference.ts';
import { surname } from '../data/surname.ts';
import { unmarked } from '../data/unmarked.ts';

type Work = Pick<Reference, 'key' | 'csl'>;

/** `Liapi`, `Kahneman & Tversky`, `Liapi et al.`; the key stands for a work without names. */
function names({ key, csl }: Work): string {
  const people = csl.author ?? csl.editor ?? [];
  const [first, second] = people.map(surname);
  if (first === undefined) return key;
  if (second === undefined) return first;
  return people.length === 2 ? `${first} & ${second}` : `${first} et al.`;
}

/** Longest name in a label: an institution's may be a sentence. */
const longestName = 60;

/** How people speak of a work: `Liapi et al. 2025`. Plain text, short. */
export function label(work: Work): string {
  return `${shorten(names(work), longestName)} ${issuedYear(work.csl) ?? 'n.d.'}`;
}

/** Longest title that a card repeats, in characters. */
export const longestTitle = 300;

/** The title of a work. Plain text. */
export function titleOf({ csl }: Work): string {
  return unmarked(csl.title ?? '(no title)');
}

/** Text of at most `most` units: cut after a whole word where one ends late enough, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  // `slice` may cut a surrogate pair in two; a lone half would be refused or shown as a box.
  const cut = text.slice(0, Math.max(0, most - 1)).replace(/[\uD800-\uDBFF]$/, '');
  const word = cut.replace(/\s+\S*$/, '');
  return `${(word.length > most / 2 ? word : cut).trimEnd()}…`;
}
