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
  // At the end of a word; the same letter elsewhere, and a word may be unfinished.
  ς: 'σ',
};

/**
 * Marks that people leave out when they type: accents, and the vowel points of Arabic and Hebrew. In
 * other scripts a mark makes another letter (か and が) or is a vowel (कि), and stays.
 */
const leftOut =
  /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}])\p{M}+/gu;

const ascii = /^[\0-\x7F]*$/;

/** Most text is, and need not be taken apart. */
export const isAscii = (text: string): boolean => ascii.test(text);

/**
 * Text as it is compared: lower case, without diacritics and ligatures (`Müller-Sørensen` →
 * `muller-sorensen`), composed (NFC).
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(leftOut, '$1')
    .toLowerCase()
    .replace(/[æœøłđðþßıς]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

/** The words of a text, folded: runs of letters and digits (`Inter-organisational` is two). */
export function foldedWords(text: string): readonly string[] {
  const folded = fold(text);
  return folded.match(ascii.test(folded) ? asciiWord : word) ?? [];
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** The same, four times as fast. */
const asciiWord = /[a-z\d]+/g;
