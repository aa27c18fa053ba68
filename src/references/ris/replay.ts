import type { Found } from '../../data/reference.ts';

/** A tag line as both specifications have it. */
const tagLine = /^[A-Z][A-Z0-9] {2}-(?: |$)/gm;

/**
 * The record as it stood in its file, byte for byte, for a work that nobody has changed since;
 * `undefined` where it did not come as RIS that every program reads: TY first, ER last, each tag on
 * a line of its own with two spaces.
 */
export function replayed({ raw, tags, format }: Found): string | undefined {
  if (raw === undefined || format !== undefined) return undefined;
  if (!raw.startsWith('TY  - ') || tags.at(-1)?.[0] !== 'ER') return undefined;
  if (raw.replaceAll('\r', '\n').match(tagLine)?.length !== tags.length) return undefined;
  return /[\r\n]$/.test(raw) ? raw : `${raw}${raw.includes('\r\n') ? '\r\n' : '\n'}`;
}
