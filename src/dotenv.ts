import { parseEnv } from 'node:util';

/** What a `.env` file says, and the sentences about what could not be read in it. */
export interface Dotenv {
  readonly values: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

/** A comment, nothing, or `NAME=value`: each setting of Ibid fits on a line. */
const line = /^\s*(?:#.*|(?:export\s+)?[A-Za-z_]\w*\s*=.*)?$/;

/**
 * Reads the text of a `.env` file. Node's reader never complains: it takes a line without `=` as
 * the beginning of the next name, and both settings are gone. So such lines are looked for first.
 * No fault repeats a line: it may be a token that was pasted without its name.
 */
export function readDotenv(text: string): Dotenv {
  // What PowerShell 5 writes with `>` is UTF-16: every second byte of it is zero.
  if (/[\0\uFFFD]/.test(text)) {
    return { values: {}, faults: ['.env is not UTF-8 text: save it again as UTF-8.'] };
  }
  const plain = text.replace(/^\uFEFF/, '');
  const faults = plain
    .split(/\r?\n/)
    .flatMap((each, index) =>
      line.test(each)
        ? []
        : [`.env, line ${index + 1}, is no setting: write NAME=value, or begin it with #.`],
    );
  const values: Record<string, string> = {};
  if (faults.length > 0) return { values, faults };
  for (const [name, value] of Object.entries(parseEnv(plain))) values[name] = value ?? '';
  return { values, faults };
}
