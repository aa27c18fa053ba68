import { flattened, startsFlattened } from './flattened.ts';
import { types } from './types.ts';

/** One line of a file: a tag with its value, or words without a tag (then `tag` is empty). */
export interface Line {
  /** Two capitals, or a capital and a digit; empty for a blank line and for a line of mere words. */
  readonly tag: string;
  /** The words after the hyphen, trimmed; all of the line where it has no tag. */
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/** How a file writes its tag lines; a line with TY shows it, and it holds until the next one. */
interface Dialect {
  /** What stands before each tag: an indent, or the `> ` of quoted mail. */
  readonly prefix: string;
  /** Whether one space or none before the hyphen makes a tag. */
  readonly loose: boolean;
  readonly lowerCase: boolean;
}

/** Both specifications: capitals at the start of the line, two spaces, a hyphen. */
const standard: Dialect = { prefix: '', loose: false, lowerCase: false };

/** CR CR LF is one line end: a text file converted to Windows line ends twice. */
const lineEnd = /\r\r?\n|\r|\n/;

// The gap of both specifications is two spaces. Web copies pad with no-break spaces, some hands with
// a tab, and Word makes the hyphen a dash. `AB  --` is a rule, and no tag.
const strict = /^([A-Z][A-Z0-9])(?:[ \t\u00A0]{2}|\t)[-–—](?![-–—])[ \t\u00A0]?(.*)$/;
const loose = /^([A-Z][A-Z0-9])[ \u00A0]?[-–—](?=[ \t\u00A0]|$)(.*)$/;
const typeLine = /^([\s>]*)(TY|ty|Ty)([ \t\u00A0]{0,2})[-–—](?![-–—])(.*)$/;

/**
 * A text as its lines, told apart by the tag that they begin with. Records that lost their line ends
 * (all on one line, or with `\n` written out) come as the lines that they had, under the number of
 * the line that they stand on.
 */
export function* lines(text: string): Generator<Line> {
  const physical = text.includes('\r') ? text.split(lineEnd) : text.split('\n');
  let dialect = standard;
  for (let i = 0; i < physical.length; i++) {
    const raw = physical[i] ?? '';
    const type = openRecord(raw);
    if (!type) {
      const line = tagged(raw, dialect, i + 1);
      if (isGlued(line)) yield* unglued(line);
      else yield line;
      continue;
    }
    dialect = type.dialect;
    const line = i + 1;
    if (startsFlattened(type.value)) {
      const whole = [raw.slice(dialect.prefix.length)];
      while (continues(physical[i + 1])) whole.push(physical[++i] ?? '');
      for (const [tag, value] of flattened(whole.join(' '))) yield { tag, value, line };
    } else if (writtenOut.test(type.value)) {
      for (const part of raw.split(/(?:\\r)?\\n/)) yield tagged(part, dialect, line);
    } else {
      yield { tag: 'TY', value: type.value, line };
    }
  }
}

/** Line ends written out as `\n`, as in a JSON string or a chat message. */
const writtenOut = /\\n[A-Z][A-Z0-9][ \t]{0,2}-/;

/** A flattened record was wrapped again, as mail and terminals do: it goes on to the next TY or gap. */
function continues(next: string | undefined): boolean {
  return next !== undefined && next.trim() !== '' && !openRecord(next);
}

/** What a line with TY says: its value, and how the lines after it are written. */
function openRecord(raw: string): { value: string; dialect: Dialect } | undefined {
  const first = raw.charCodeAt(0);
  // Capital or small T, white space, a quotation mark: nothing else begins such a line.
  if (first > 0x20 && first !== 0x54 && first !== 0x74 && first !== 0x3e && first !== 0xa0) return;
  const [, prefix = '', tag = '', gap = '', rest = ''] = typeLine.exec(raw) ?? [];
  if (tag === '' || (rest !== '' && !/^[ \t\u00A0]/.test(rest) && gap.length < 2)) return;
  const value = rest.trim();
  const isLoose = gap.length < 2 && gap !== '\t';
  // "TY - a tyrosine" may begin a wrapped line; a known type after it hardly.
  if (isLoose && !types.has((/^\w*/.exec(value)?.[0] ?? '').toUpperCase())) return;
  return { value, dialect: { prefix, loose: isLoose, lowerCase: tag !== 'TY' } };
}

/** A line by the dialect of its file: `UK - a survey` is words where the tags have two spaces. */
function tagged(raw: string, dialect: Dialect, line: number): Line {
  const text = withoutPrefix(raw, dialect.prefix);
  if (isStandard(text)) return { tag: text.slice(0, 2), value: text.slice(5).trim(), line };
  const head = dialect.lowerCase ? text.slice(0, 2).toUpperCase() + text.slice(2) : text;
  const match = strict.exec(head) ?? (dialect.loose ? loose.exec(head) : null);
  if (!match) return { tag: '', value: text.trim(), line };
  return { tag: match[1] ?? '', value: (match[2] ?? '').trim(), line };
}

/** The quick way to see what nearly every line is: `AU  -` and no second hyphen. */
function isStandard(text: string): boolean {
  const second = text.charCodeAt(1);
  return (
    text.charCodeAt(2) === 0x20 &&
    text.charCodeAt(3) === 0x20 &&
    text.charCodeAt(4) === 0x2d &&
    isCapital(text.charCodeAt(0)) &&
    (isCapital(second) || (second >= 0x30 && second <= 0x39)) &&
    text.charCodeAt(5) !== 0x2d
  );
}

function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

function withoutPrefix(raw: string, prefix: string): string {
  if (prefix === '') return raw;
  if (raw.startsWith(prefix)) return raw.slice(prefix.length);
  return raw.trim() === prefix.trim() ? '' : raw;
}

/** Tags whose values have no room for prose, so that a tag inside them is one. */
const terse: ReadonlySet<string> = new Set(['UR', 'DO', 'L1', 'L2', 'L3', 'L4', 'LK', 'SN', 'AN']);

/** Rayyan joins wrapped lines: `UR  - https://…from=export     U2  - L2029880245`. */
function isGlued(line: Line): boolean {
  return terse.has(line.tag) && line.value.includes('  - ');
}

function unglued(line: Line): Line[] {
  const [value = '', ...rest] = line.value.split(/\s{2,40}([A-Z][A-Z0-9]) {2}- /);
  const more: Line[] = [];
  for (let i = 0; i + 1 < rest.length; i += 2) {
    more.push({ tag: rest[i] ?? '', value: (rest[i + 1] ?? '').trim(), line: line.line });
  }
  return [{ ...line, value }, ...more];
}
