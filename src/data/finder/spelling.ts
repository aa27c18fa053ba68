/** Greek letters, folded, in the order of Unicode from α on; titles have β, people type `beta`. */
const greek =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

const isGreek = /[α-ω]/g;

/** Scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** Of Thai, the first of them. */
const firstUnspaced = 0x0e00;

/** No letter before this one is Greek, or of a script without spaces. */
export const firstSpecial = 'α'.charCodeAt(0);

/** May `spelt` have to do with this letter? */
export const isSpecial = (code: number): boolean =>
  code >= firstSpecial && (code <= 'ω'.charCodeAt(0) || code >= firstUnspaced);

/** Two and two letters that stand together; a letter alone is itself. */
function pairs(run: string): readonly string[] {
  const letters = [...run];
  if (letters.length < 2) return [run];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/**
 * The words under which a folded word is kept. A Greek letter among others, or alone, is spelt out
 * (`tnfα` → `tnfalpha`); text without spaces is kept as pairs of letters (`免疫学` → `免疫`, `疫学`), so that any
 * part of it can be asked for.
 */
export function spelt(word: string): readonly string[] {
  const others = word.replace(isGreek, '');
  const plain =
    others.length < word.length && (others !== '' || word.length === 1)
      ? word.replace(isGreek, (letter) => greek[letter.charCodeAt(0) - firstSpecial] ?? letter)
      : word;
  if (plain.search(unspaced) < 0) return [plain];
  const between = plain.split(unspaced);
  const runs = plain.match(unspaced) ?? [];
  return between.flatMap((part, at) => [
    ...(part === '' ? [] : [part]),
    ...(runs[at] === undefined ? [] : pairs(runs[at])),
  ]);
}
