import { NewerFile } from './faults.ts';
import type { FileKind } from './names.ts';

/** The version of the form in which a library is kept. Format 1 was one `library.json`. */
export const format = 2;

/** The first line of a file. */
export interface Header {
  readonly ibid: FileKind;
  readonly format: typeof format;
  readonly generation: number;
  /** The number of the last change before this file. */
  readonly sequence: number;
  /** A journal that begins with an empty library needs no snapshot. */
  readonly from?: 'nothing';
}

const isNumber = (value: unknown): value is number => Number.isSafeInteger(value);

/**
 * A first line's JSON as the header of such a file; `undefined` when it is none. Throws `NewerFile`
 * when it is one of a later format.
 */
export function asHeader(json: unknown, kind: FileKind): Header | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const said = json as Record<string, unknown>;
  if (said['ibid'] !== kind || !isNumber(said['format'])) return undefined;
  if (said['format'] > format) {
    const version = `format ${said['format']}, and this one knows up to ${format}`;
    throw new NewerFile(`The library was written by a newer Ibid (${version}): start that one.`);
  }
  const whole =
    said['format'] === format && isNumber(said['generation']) && isNumber(said['sequence']);
  return whole ? (json as Header) : undefined;
}
