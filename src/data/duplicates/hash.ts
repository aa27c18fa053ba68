import { bare } from './bare.ts';

/** Goes on with a hash (FNV-1a); traces are numbers, as a hundred thousand works have half a million. */
export function hash(text: string, from: number): number {
  let sum = from;
  for (let i = 0; i < text.length; i++) sum = step(sum, text.charCodeAt(i));
  return mixed(sum);
}

const step = (sum: number, code: number): number => Math.imul(sum ^ code, 0x01000193);

const mixed = (sum: number): number => sum ^ (sum >>> 15);

/** The hashes of a text in its letters and digits. */
export interface Sketch {
  /** How many letters and digits it has. */
  readonly length: number;
  /** Of all of them. */
  readonly whole: number;
  /** Of the first ones. */
  readonly opening: number;
}

/** `hash(bare(text))` and that of its first letters, for most texts without making the string. */
export function sketch(text: string, first: number): Sketch {
  let [length, sum, opening] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = letter(text.charCodeAt(i));
    if (code === other) return slowly(bare(text), first);
    if (code === 0) continue;
    sum = step(sum, code);
    if (++length === first) opening = sum;
  }
  return { length, whole: mixed(sum), opening: mixed(length < first ? sum : opening) };
}

/** Beyond ASCII, markup, `&`: `bare` knows what they are. */
const other = -1;

/** A letter in lower case, or a digit; 0 for what is between them. */
function letter(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return code;
  return code > 127 || code === 60 || code === 38 ? other : 0;
}

function slowly(letters: string, first: number): Sketch {
  return {
    length: letters.length,
    whole: hash(letters, 0),
    opening: hash(letters.slice(0, first), 0),
  };
}
