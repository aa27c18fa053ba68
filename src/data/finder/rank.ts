import Fuse from 'fuse.js';
import type { Sheet } from './sheet.ts';

const fields = [
  { name: 'names', weight: 3 },
  { name: 'title', weight: 2 },
  { name: 'container', weight: 1 },
  { name: 'year', weight: 1 },
];

/**
 * A citation key repeats a name, the year and a word of the title: it only counts where a key is
 * being typed (`liapi20`), or a work would get two points for the one word that its key took over.
 */
const keyBeingTyped = (word: string): boolean => /\p{L}\d/u.test(word);

/** Letters of a word that tell enough for an order; fuse.js takes longer over each. */
const longest = 32;

/**
 * Orders a shortlist by how well the fields fit the words, best first, as fuse.js judges it; equals
 * stay in the order given. Long titles are not held against a work, nor where in the title a word
 * stands: people remember either. Both sides are folded before, once, rather than on every search.
 */
export function rank(shortlist: readonly Sheet[], words: readonly string[]): readonly string[] {
  const fuse = new Fuse(shortlist, {
    keys: words.some(keyBeingTyped) ? [...fields, { name: 'key', weight: 1 }] : fields,
    useTokenSearch: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.4,
  });
  const question = words.map((word) => word.slice(0, longest)).join(' ');
  return fuse.search(question).map(({ item }) => item.key);
}
