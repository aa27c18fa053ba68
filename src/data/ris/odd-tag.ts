import { isEvident, misfit } from './shapes.ts';
import { isKnown } from './tags.ts';

/** A tag that is written otherwise than those of its file, and its value. */
export interface OddTag {
  readonly tag: string;
  readonly value: string;
  /** Whether it is one beyond doubt; else it may be words with a hyphen. */
  readonly sure: boolean;
}

/** Wrapped lines are indented by six spaces, or by none. */
const form = /^[ \t\u00A0]{0,4}([A-Z][A-Z0-9])([ \t\u00A0]{0,4})[-–—](?:\s(.*))?$/i;

/**
 * The tag of a line that is none by the dialect of its file: `DO - 10.1000/x` and `AU   - Doe, J.` amid
 * tags with two spaces, `Au  - `, ` AU  - `. With one space its value must be like those of the tag, for
 * `CA - 125` and `do - it yourself` are words. TY and ER have rules of their own.
 */
export function oddTag(line: string): OddTag | undefined {
  const [, letters = '', gap = '', rest = ''] = form.exec(line) ?? [];
  const tag = letters.toUpperCase();
  if (tag === '' || tag === 'TY' || tag === 'ER' || !isKnown(tag)) return undefined;
  const value = rest.trim();
  const isCapital = tag === letters;
  if (isCapital && gap.length >= 2) return { tag, value, sure: true };
  return { tag, value, sure: isLike(tag, value, isCapital || gap.length >= 2) };
}

/** Whether a value is like those of its tag; one behind small letters begins with none of its own. */
function isLike(tag: string, value: string, isTagLike: boolean): boolean {
  if (isEvident(tag, value, 0)) return true;
  return misfit(tag, value, 0, value.length) < 4 && (isTagLike || !/^(?:\p{Ll}|$)/u.test(value));
}
