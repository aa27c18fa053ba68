import { numberOf } from './meanings.ts';
import type { Slots } from './slots.ts';

const at = {
  serial: numberOf('serial'),
  number: numberOf('number'),
};

/** The serial numbers of a record by their shape, and those of them whose check digit is right. */
export interface Serials {
  readonly isbn: readonly string[];
  readonly issn: readonly string[];
  readonly checkedIsbn: readonly string[];
  readonly checkedIssn: readonly string[];
}

/**
 * The ISBN and ISSN in values such as `1472-6963 (Electronic)`, `0894-9867, 0894-9867`, without the
 * twins. SN of a report is its number, but may be an ISBN or ISSN as well.
 */
export function serials(slots: Slots): Serials {
  const found: Sorted = { isbn: [], issn: [], checkedIsbn: [], checkedIssn: [] };
  for (const { value } of slots.get(at.serial) ?? []) sort(value, found);
  for (const { tag, value } of slots.get(at.number) ?? []) {
    if (tag === 'SN' && isSerial(value)) sort(value, found);
  }
  return found;
}

/** Whether SN of a report is its ISBN or ISSN: 92-9225-189-9, of a development bank. */
export function isSerial(value: string): boolean {
  return serialsIn(value).some(({ checked }) => checked);
}

/** The check digit of an ISSN (ISO 3297): weights 8 to 2 and a check digit, modulo 11. */
export function isIssn(token: string): boolean {
  const found = serialOf(token);
  return found?.kind === 'issn' && found.checked;
}

/** The check digit of an ISBN (ISO 2108), of ten digits or thirteen. */
export function isIsbn(token: string): boolean {
  const found = serialOf(token);
  return found?.kind === 'isbn' && found.checked;
}

/** No work has more; a file may say so. */
const most = 100;

/** Eight to thirteen digits, with hyphens among them, that are no part of a longer word. */
const serial = /(?<![\w-])\d[\d-]{6,16}[\dXx](?![\w-])/g;

type Sorted = { readonly [List in keyof Serials]: string[] };

function sort(value: string, { isbn, issn, checkedIsbn, checkedIssn }: Sorted): void {
  for (const each of serialsIn(value)) {
    if (each.kind === 'isbn') add(each, isbn, checkedIsbn);
    else add(each, issn, checkedIssn);
  }
}

function add({ text, checked }: Serial, all: string[], right: string[]): void {
  if (all.length >= most || all.includes(text)) return;
  all.push(text);
  if (checked) right.push(text);
}

/** One a line (EndNote), which mostly needs no more; else those in a text. */
function serialsIn(value: string): readonly Serial[] {
  if (value.length > 40) return present(value.slice(0, 1000).match(serial));
  return ofLines(value) ?? present(value.match(serial));
}

/** The serials of a value that has nothing else on its lines. */
function ofLines(value: string): readonly Serial[] | undefined {
  const found: Serial[] = [];
  for (let at = 0; at <= value.length; ) {
    const feed = value.indexOf('\n', at);
    const end = feed < 0 ? value.length : feed;
    const one = serialOf(value, at, end);
    if (!one) return undefined;
    found.push(one);
    at = end + 1;
  }
  return found;
}

function present(tokens: readonly string[] | null): readonly Serial[] {
  return (tokens ?? []).flatMap((token) => serialOf(token) ?? []);
}

/** An ISBN or ISSN by its shape. */
interface Serial {
  readonly text: string;
  readonly kind: 'isbn' | 'issn';
  /** Whether its check digit is right. */
  readonly checked: boolean;
}

/** Reads a token: eight, ten or thirteen digits with hyphens among them, and an X for ten at the end. */
function serialOf(value: string, from = 0, to = value.length): Serial | undefined {
  let length = 0;
  let sum = 0;
  // With weights that fall to 1 (ISSN, ISBN of ten), and with 1 and 3 by turns (ISBN of thirteen).
  let falling = 0;
  let alternating = 0;
  // The first three digits.
  let prefix = 0;
  for (let i = from; i < to; i++) {
    const code = value.charCodeAt(i);
    if (code === 0x2d) continue;
    const isTen = (code === 0x58 || code === 0x78) && i === to - 1;
    const digit = isTen ? 10 : code - 0x30;
    if (!isTen && (digit < 0 || digit > 9)) return undefined;
    // Each digit is counted once more for each digit behind it.
    sum += digit;
    falling += sum;
    alternating += length % 2 === 0 ? digit : 3 * digit;
    if (length < 3) prefix = prefix * 10 + digit;
    length++;
  }
  if (length !== 8 && length !== 10 && length !== 13) return undefined;
  const text = value.slice(from, to);
  if (length === 8) return { text, kind: 'issn', checked: falling % 11 === 0 };
  if (length === 10) return { text, kind: 'isbn', checked: falling % 11 === 0 };
  const isBook = prefix === 978 || prefix === 979;
  return { text, kind: 'isbn', checked: isBook && alternating % 10 === 0 };
}
