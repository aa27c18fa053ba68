import { isShaped } from './shaped.ts';
import { isEvident, misfit } from './shapes.ts';
import { isKnown } from './tags.ts';

/** A tag that is written otherwise than those of its file, and its value. */
export interface OddTag {
  readonly tag: string;
  readonly value: string;
  /** A tag beyond doubt; one in all likelihood, which is told; or words with a hyphen, and told too. */
  readonly seems: 'sure' | 'likely' | 'words';
}

/** Wrapped lines are indented by six spaces, or by none. */
const form = /^[ \t\u00A0]{0,4}([A-Z][A-Z0-9])([ \t\u00A0]{0,4})[-–—](?:\s(.*))?$/i;

/**
 * The tag of a line that is none by the dialect of its file: `DO - 10.1000/x` and `AU   - Doe, J.` amid
 * tags with two spaces, `Au  - `, ` AU  - `. With one space its value must be of a shape that is the
 * tag's own, for `CA - 125`, `C1 - inhibitor deficiency`, `T2 - Weighted MRI` and `do - it yourself` are
 * words. TY and ER have rules of their own.
 */
export function oddTag(line: string): OddTag | undefined {
  const [, letters = '', gap = '', rest = ''] = form.exec(line) ?? [];
  const tag = letters.toUpperCase();
  if (tag === '' || tag === 'TY' || tag === 'ER' || !isKnown(tag)) return undefined;
  const value = rest.trim();
  const isCapital = tag === letters;
  const seems = gap.length < 2 ? narrow(tag, value, isCapital) : wide(tag, value, isCapital);
  return { tag, value, seems };
}

/** Two spaces are a tag's; behind small letters they may be those of a typist. */
function wide(tag: string, value: string, isCapital: boolean): OddTag['seems'] {
  if (isCapital || isEvident(tag, value, 0)) return 'sure';
  return misfit(tag, value, 0, value.length) < 4 ? 'sure' : 'words';
}

/** With one space or none no tag is beyond doubt. */
function narrow(tag: string, value: string, isCapital: boolean): OddTag['seems'] {
  // An empty value cuts no words off.
  return (value === '' ? isCapital : isShaped(tag, value)) ? 'likely' : 'words';
}
