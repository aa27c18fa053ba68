import { crc32 } from 'node:zlib';
import { pauses } from '../pauses.ts';

/** One line of a snapshot or a journal as it was found. */
export interface Line {
  /** Where it begins and where the next one does, in bytes from the beginning. */
  readonly from: number;
  readonly to: number;
  /** What it says; `undefined` when it is damaged. */
  readonly json?: unknown;
  /** Its checksum as printed; empty when it is damaged. */
  readonly sum: string;
  /** Does it end with a line feed? Only the last one may not. */
  readonly ended: boolean;
}

const lineFeed = 0x0a;
const space = 0x20;
const sumLength = 8;

function hex(sum: number): string {
  return sum.toString(16).padStart(sumLength, '0');
}

/** The checksum of all lines so far, made of their checksums, so that none is missing or in another's place. */
export function sumOf(sums: string, before = ''): string {
  return hex(crc32(sums, before === '' ? 0 : Number.parseInt(before, 16)));
}

/** `json` as a line, and its checksum. */
export function printLine(json: string): { readonly text: string; readonly sum: string } {
  const sum = hex(crc32(json));
  return { text: `${sum} ${json}\n`, sum };
}

/** Checksum and JSON of a line without its line feed; `undefined` when they don't fit. */
function parse(bytes: Buffer): { json: unknown; sum: string } | undefined {
  if (bytes.length <= sumLength || bytes[sumLength] !== space) return undefined;
  const said = bytes.subarray(sumLength + 1);
  const sum = hex(crc32(said));
  // Compared as text: a flipped bit that makes `a` an `A` is damage too.
  if (bytes.toString('latin1', 0, sumLength) !== sum) return undefined;
  try {
    return { json: JSON.parse(said.toString('utf8')), sum };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function line(bytes: Buffer, from: number, ended: boolean): Line {
  const to = from + bytes.length + (ended ? 1 : 0);
  const parsed = ended ? parse(bytes) : undefined;
  return parsed ? { from, to, ended, ...parsed } : { from, to, ended, sum: '' };
}

/**
 * The lines in a stream of bytes, each checked, with pauses between. A piece of the stream is looked
 * at until the next one is asked for, and not afterwards.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const pause = pauses();
  let rest: Buffer[] = [];
  let from = 0;
  for await (const piece of bytes) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    let begin = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, begin)) {
      const part = chunk.subarray(begin, end);
      const next = line(rest.length > 0 ? Buffer.concat([...rest, part]) : part, from, true);
      rest = [];
      begin = end + 1;
      from = next.to;
      yield next;
      const others = pause();
      if (others) await others;
    }
    if (begin < chunk.length) rest.push(Buffer.from(chunk.subarray(begin)));
  }
  if (rest.length > 0) yield line(Buffer.concat(rest), from, false);
}

/** Bytes that are gathered before they go to the disk. */
const pieceLength = 1 << 20;

/** Puts lines together to pieces of about 1 MB, with pauses between. */
export async function* pieces(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  const pause = pauses();
  let gathered: string[] = [];
  let length = 0;
  for (const text of lines) {
    gathered.push(text);
    length += text.length;
    if (length >= pieceLength) {
      yield Buffer.from(gathered.join(''));
      [gathered, length] = [[], 0];
    }
    await pause();
  }
  if (gathered.length > 0) yield Buffer.from(gathered.join(''));
}
