/** Letters that Unicode does not take apart, and how people type them who lack the key. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
};

/**
 * Text as it is compared: lower case, without diacritics and ligatures (`Müller-Sørensen` →
 * `muller-sorensen`). Scripts without case or marks stay as they are.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[æœøłđðþßı]/g, (letter) => letters[letter] ?? letter);
}

/** The words of a text, folded: runs of letters and digits (`Inter-organisational` is two). */
export function foldedWords(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
