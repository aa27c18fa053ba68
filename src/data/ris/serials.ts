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
    const length = digits(token).length;
    const kind =
      length === 8 ? found.issn : length === 10 || length === 13 ? found.isbn : undefined;
    if (kind && kind.length < most && !kind.includes(token)) kind.push(token);
  }
}

function tokens(value: string): readonly string[] {
  if (value.length < 20 && /^[\dX-]*$/.test(value)) return [value];
  return value.slice(0, 1000).match(serial) ?? [];
}

/** The digits of a number, with X for ten at its end; none where it is no such number. */
function digits(token: string): string {
  if (!/^[\d-]+[\dx]?$/i.test(token)) return '';
  const bare = token.includes('-') ? token.replaceAll('-', '') : token;
  return bare.endsWith('x') ? bare.toUpperCase() : bare;
}

/** The check digit of an ISSN (ISO 3297): weights 8 to 2 and a check digit, modulo 11. */
export function isIssn(token: string): boolean {
  const own = digits(token);
  return own.length === 8 && falling(own) % 11 === 0;
}

/** The check digit of an ISBN (ISO 2108), of ten digits or thirteen. */
export function isIsbn(token: string): boolean {
  const own = digits(token);
  if (own.length === 10) return falling(own) % 11 === 0;
  return own.length === 13 && /^97[89]\d{10}$/.test(own) && alternating(own) % 10 === 0;
}

/** Weights that fall to 1. */
function falling(own: string): number {
  let sum = 0;
  for (let i = 0; i < own.length; i++) sum += (own.length - i) * digit(own, i);
  return sum;
}

/** Weights 1 and 3 by turns. */
function alternating(own: string): number {
  let sum = 0;
  for (let i = 0; i < own.length; i++) sum += (i % 2 === 0 ? 1 : 3) * digit(own, i);
  return sum;
}

function digit(own: string, i: number): number {
  const code = own.charCodeAt(i);
  return code === 0x58 ? 10 : code - 0x30;
}
