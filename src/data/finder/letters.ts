/** Letters from a to z have a bit each; all others share the six that are left. */
function bit(letter: string): number {
  const code = letter.charCodeAt(0);
  return code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6);
}

/** Which letters a folded word has, as 32 bits: words can be compared at a glance. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (const letter of word) letters |= 1 << bit(letter);
  return letters;
}

/** How many of the asked letters are not among the others: at least that many are misspelt. */
export function missing(asked: number, others: number): number {
  let left = asked & ~others;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}
