import type { Cut } from './entries.ts';
import type { Strings } from './strings.ts';

/** One field of an entry. */
export interface Field {
  /** Its name in small letters. */
  readonly name: string;
  /** As it stands in the file; without its braces or quotation marks, where it is all in one pair. */
  readonly raw: string;
  /** With `@string`s put in; still LaTeX. */
  readonly value: string;
}

/** An entry with its fields, before anything is made of them. */
export interface Entry {
  /** The word behind the `@`, in small letters. */
  readonly type: string;
  /** Empty where it has none. */
  readonly key: string;
  readonly fields: readonly Field[];
  readonly line: number;
  /** All of it, as it stands in the file. */
  readonly text: string;
  /** Whether its closing brace was found. */
  readonly ended: boolean;
  /** What in it could not be read; empty where all was. */
  readonly broken: string;
}

/**
 * Reads the key and the fields of an entry. A comma that is missing between fields, or one too many,
 * does no harm. `longest` bounds what strings may grow to when they are made of one another.
 */
export function entry(cut: Cut, strings: Pick<Strings, 'get'>, longest: number): Entry {
  const scan = new Scan(cut.ended ? cut.text.slice(0, -1) : cut.text);
  const type = scan.match(head)?.[1]?.toLowerCase() ?? '';
  const key = scan.match(keyThenComma)?.[1] ?? scan.match(keyAlone)?.[1] ?? '';
  const fields: Field[] = [];
  const broken: string[] = [];
  while (!scan.done()) {
    const from = scan.at;
    const name = scan.match(assignment)?.[1];
    const field = name === undefined ? undefined : read(scan, name, strings, longest);
    if (field) {
      fields.push(field);
      scan.match(separator);
    } else {
      scan.at = broken.length < mostBroken ? nextField(cut.text, from + 1) : scan.text.length;
      broken.push(scan.text.slice(from, scan.at).trim());
    }
  }
  return { type, key, fields, ...cut, broken: broken.join(' ').trim() };
}

/** Each search for a brace that is not there goes through all of the entry. */
const mostBroken = 20;

/** Where the next field begins, after one that is broken: on a line of its own. */
function nextField(text: string, from: number): number {
  fieldLine.lastIndex = from;
  const found = fieldLine.exec(text);
  return found ? found.index : text.length;
}

const fieldLine = /(?<=\n[ \t]{0,20})[a-z][\w-]{0,40}[ \t]{0,20}=[ \t]{0,20}[{"\w]/gi;
const head = /@[ \t]*([a-z][\w-]*)[ \t]*[{(]\s*/iy;
/** What stands up to the first comma is the key, unless it is a field already: `@book{title = …`. */
const keyThenComma = /([^,={}\n]{0,500}?)\s*,[\s,]*/y;
const keyAlone = /([^,={}"\s]{1,500})\s*$/y;
const assignment = /([^\s=,{}"#]{1,200})\s*=\s*/y;
const separator = /[\s,]+/y;
const hash = /\s*#\s*/y;
const bare = /[^\s,#{}"=]+/y;

/** The value of a field: pieces in braces or quotation marks, numbers and names of strings, joined by `#`. */
function read(
  scan: Scan,
  name: string,
  strings: Pick<Strings, 'get'>,
  longest: number,
): Field | undefined {
  const from = scan.at;
  const pieces: string[] = [];
  let size = 0;
  let only: string | undefined;
  do {
    const enclosed = scan.enclosed();
    const piece = enclosed ?? word(scan, strings);
    if (piece === undefined) return undefined;
    only = pieces.length === 0 ? enclosed : undefined;
    pieces.push(piece);
    size += piece.length;
  } while (size <= longest && scan.match(hash));
  const raw = only ?? scan.text.slice(from, scan.at).trim();
  return { name: name.toLowerCase(), raw, value: only ?? pieces.join('') };
}

/** A number, what a string stands for, or the word itself; nothing where the value is left out. */
function word(scan: Scan, strings: Pick<Strings, 'get'>): string | undefined {
  const found = scan.match(bare)?.[0];
  if (found !== undefined) return strings.get(found) ?? found;
  return scan.done() || scan.text.startsWith(',', scan.at) ? '' : undefined;
}

/** A place in the text of an entry. */
class Scan {
  at = 0;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  done(): boolean {
    return this.at >= this.text.length;
  }

  rest(): string {
    return this.text.slice(this.at);
  }

  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (!found) return undefined;
    this.at += found[0].length;
    return found;
  }

  /** What stands in braces or quotation marks here; `undefined` where neither opens, or does not close. */
  enclosed(): string | undefined {
    const first = this.text.charCodeAt(this.at);
    if (first !== 0x7b && first !== 0x22) return undefined;
    let depth = 0;
    for (let i = this.at; i < this.text.length; i++) {
      const code = this.text.charCodeAt(i);
      if (code === 0x7b) depth++;
      else if (code === 0x7d) depth--;
      if (i === this.at || depth > 0 || code !== (first === 0x7b ? 0x7d : 0x22)) continue;
      const inner = this.text.slice(this.at + 1, i);
      this.at = i + 1;
      return inner;
    }
    return undefined;
  }
}
