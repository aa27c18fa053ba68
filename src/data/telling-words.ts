import { foldedWords } from './fold.ts';
import { unmarked } from './unmarked.ts';

/** Words that open a title without saying anything (English, German, French, Spanish, Italian). */
export const silentWords: ReadonlySet<string> = new Set(
  `a an the on of in for to and from with by at as is are do does how what why
   der die das ein eine zur zum und von im le la les un une des du de et l d el los las una y il lo gli`.split(
    /\s+/,
  ),
);

/** The words of a title that say something, folded; all of its words where none of them does. */
export function tellingWords(title: string | undefined): readonly string[] {
  const words = foldedWords(unmarked(title ?? ''));
  const telling = words.filter((word) => !silentWords.has(word));
  return telling.length > 0 ? telling : words;
}
