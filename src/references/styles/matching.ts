import { catalogue } from './catalogue.ts';
import { folded, hasAll, named } from './names.ts';
import { resolveStyle } from './resolve.ts';
import { type Style, styles } from './style.ts';
import { suggestStyles } from './suggest.ts';

/** More are not looked through for the best. */
const ranked = 300;

/**
 * All styles of the shelf that have each of the words, or words that begin so, best first, and the one that
 * had this id before. Unlike suggestions, which end with what is only nearly meant.
 */
export function stylesMatching(words: string): readonly Style[] {
  const typed = folded(words);
  if (typed === '') return styles();
  const called = resolveStyle(words);
  const fits = (style: Style): boolean => style === called || hasAll(named(style), typed);
  const best = suggestStyles(words, ranked).filter(fits);
  const others = catalogue().entries.filter((entry) => hasAll(entry, typed));
  return [...new Set([...best, ...others.map(({ style }) => style)])];
}
