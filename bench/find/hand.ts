import { foldedWords } from '../../src/data/fold.ts';
import type { Dice } from './dice.ts';

/** The letters beside each letter on a keyboard. */
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbours(letter: string): readonly string[] {
  return rows.flatMap((row, at) => {
    const place = row.indexOf(letter);
    if (place < 0) return [];
    // Each row stands half a key to the right of the one above.
    const near = [
      row[place - 1],
      row[place + 1],
      rows[at - 1]?.[place],
      rows[at - 1]?.[place + 1],
      rows[at + 1]?.[place - 1],
      rows[at + 1]?.[place],
    ];
    return near.filter((each) => each !== undefined);
  });
}

/** Shorter words are not mistyped: what is left could be anything. */
const shortest = 4;

/** How a finger slips: beside the key, twice on it, not at all, or in the wrong order. */
export const slips = ['neighbour', 'doubled', 'dropped', 'swapped'] as const;

/** See `slips`. */
export type Slip = (typeof slips)[number];

/** The word with one slip, behind its first letter or at it. */
export function slip(word: string, how: Slip, dice: Dice, first = false): string {
  const at = first ? 0 : 1 + dice.below(word.length - (how === 'swapped' ? 2 : 1));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  if (how === 'doubled') return before + letter + letter + after;
  if (how === 'dropped') return before + after;
  if (how === 'swapped') return before + after.charAt(0) + letter + after.slice(1);
  const near = neighbours(letter);
  return near.length === 0 ? word : before + dice.pick(near) + after;
}

/** One slip behind the first letter of the word. The same word where none made another. */
export function mistyped(
  word: string,
  dice: Dice,
  hows: readonly [Slip, ...Slip[]] = slips,
): string {
  if (word.length < shortest) return word;
  for (let tries = 0; tries < 20; tries++) {
    const typed = slip(word, dice.pick(hows), dice);
    if (typed !== word && foldedWords(typed).join('') === typed) return typed;
  }
  return word;
}

/** Letters that are not just a letter with a mark: without it, and spelt out. */
const plain: Readonly<Record<string, readonly [short: string, spelt: string]>> = {
  ä: ['a', 'ae'],
  ö: ['o', 'oe'],
  ü: ['u', 'ue'],
  ø: ['o', 'oe'],
  å: ['a', 'aa'],
  æ: ['ae', 'ae'],
  œ: ['oe', 'oe'],
  ß: ['ss', 'ss'],
  ł: ['l', 'l'],
  đ: ['d', 'd'],
  ð: ['d', 'd'],
  þ: ['th', 'th'],
  ı: ['i', 'i'],
};

/** As people write it whose keyboard lacks the letters: mostly without marks, sometimes spelt out. */
export function withoutMarks(text: string, dice: Dice): string {
  const way = dice.chance(0.25) ? 1 : 0;
  return Array.from(text.normalize('NFC').toLowerCase(), (letter) => {
    return plain[letter]?.[way] ?? letter.normalize('NFD').replace(/\p{M}+/gu, '');
  }).join('');
}

/** Mostly small letters; sometimes just as it is printed. */
export function typed(text: string, dice: Dice): string {
  return dice.chance(0.8) ? text.toLowerCase() : text;
}

/** The word broken off after at least three letters, and before its last. */
export function unfinished(word: string, dice: Dice, least = 3): string {
  return word.slice(0, least + dice.below(word.length - least));
}
