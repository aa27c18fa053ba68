import type { Slots } from './slots.ts';

/** The serial numbers of a record by their shape, whether or not their check digit is right. */
export interface Serials {
  readonly isbn: readonly string[];
  readonly issn: readonly string[];
}

/**
 * The ISBN and ISSN in values such as `1472-6963 (Electronic)`, `0894-9867, 0894-9867`, without the
 * twins. SN of a report is its number, but may be an ISBN or ISSN as well.
 */
export function serials(slots: Slots): Serials {
  const found: Sorted = { isbn: [], issn: [] };
  for (const { value } of slots.get('serial') ?? []) sort(value, found);
  for (const { tag, value } of slots.get('number') ?? []) {
    if (tag === 'SN' && isSerial(value)) sort(value, found);
  }
  return found;
}

/** Whether SN of a report is its ISBN or ISSN: 92-9225-189-9, of a development bank. */
export function isSerial(value: string): boolean {
  return tokens(value).some((token) => isIsbn(token) || isIssn(token));
}

/** No work has more; a file may say so. */
const most = 100;

/** Eight to thirteen digits, with hyphens among them, that are no part of a longer word. */
const serial = /(?<![\w-])\d[\d-]{6,16}[\dXx](?![\w-])/g;

interface Sorted {
  readonly isbn: string[];
  readonly issn: string[];
}

function sort(value: string, found: Sorted): void {
  for (const token of tokens(value)) {
    const { length } = summed(token);
    const kind =
      length === 8 ? found.issn : length === 10 || length === 13 ? found.isbn : undefined;
    if (kind && kind.length < most && !kind.includes(token)) kind.push(token);
  }
}

/** One a line (EndNote), which mostly needs no more; else those in a text. */
function tokens(value: string): readonly string[] {
  if (value.length > 40) return value.slice(0, 1000).match(serial) ?? [];
  const parts = value.includes('\n') ? value.split('\n') : [value];
  return parts.every((part) => summed(part).length > 0) ? parts : (value.match(serial) ?? []);
}

/** The digits of a number and the two sums that a check digit makes up. */
interface Sums {
  /** How many digits; 0 where it is no such number. */
  readonly length: number;
  /** With weights that fall to 1 (ISSN, ISBN of ten digits). */
  readonly falling: number;
  /** With the weights 1 and 3 by turns (ISBN of thirteen). */
  readonly alternating: number;
}

const noSums: Sums = { length: 0, falling: 0, alternating: 0 };

/** Sums up a number: digits with hyphens among them, and an X for ten at its end. */
function summed(token: string): Sums {
  let [length, sum, falling, alternating] = [0, 0, 0, 0];
  for (let i = 0; i < token.length; i++) {
    const code = token.charCodeAt(i);
    if (code === 0x2d) continue;
    const isTen = (code === 0x58 || code === 0x78) && i === token.length - 1;
    const digit = isTen ? 10 : code - 0x30;
    if (!isTen && (digit < 0 || digit > 9)) return noSums;
    // Each digit is counted once more for each digit behind it.
    sum += digit;
    falling += sum;
    alternating += length % 2 === 0 ? digit : 3 * digit;
    length++;
  }
  return { length, falling, alternating };
}

/** The check digit of an ISSN (ISO 3297): weights 8 to 2 and a check digit, modulo 11. */
export function isIssn(token: string): boolean {
  const { length, falling } = summed(token);
  return length === 8 && falling % 11 === 0;
}

/** The check digit of an ISBN (ISO 2108), of ten digits or thirteen. */
export function isIsbn(token: string): boolean {
  const { length, falling, alternating } = summed(token);
  if (length === 10) return falling % 11 === 0;
  return length === 13 && /^97[89]/.test(token.replaceAll('-', '')) && alternating % 10 === 0;
}
