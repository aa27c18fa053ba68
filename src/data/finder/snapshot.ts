import { open, readFile, rename } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { pauses } from '../pauses.ts';
import type { Reference } from '../reference.ts';
import { long, type Parts } from './parts.ts';
import { Register } from './register.ts';

/**
 * To be raised when a register is laid out in another way: other fields, other words, other folding. What
 * was kept before is then made anew.
 */
const format = 1;

/** What a snapshot is of. */
interface Heading {
  readonly format: number;
  /** The version of the library. */
  readonly version: string;
  /** The keys of the references, in the order in which they came; `docs` are their documents. */
  readonly keys: readonly string[];
  readonly parts: readonly (readonly [name: string, bits: 16 | 32, length: number])[];
  /** The CRC-32 of all parts, one behind the other. */
  readonly checksum: number;
}

/** Parts begin at multiples of that, in bytes, for the processor to take them as they stand. */
const alignment = 8;
const padded = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

/** Bytes that are checked in one go: some milliseconds. */
const piece = 1 << 22;

const bytesOf = (part: Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(part.buffer, part.byteOffset, part.byteLength);

/**
 * Writes a register to a file, so that the next start need not make it anew. Half a file never has the
 * name. It is no loss when it is lost: nothing waits for the disk.
 */
export async function saveRegister(
  path: string,
  version: string,
  register: Register,
): Promise<void> {
  const parts = { docs: register.docs(), ...register.parts() };
  const list = Object.entries(parts);
  let checksum = 0;
  for (const [, part] of list) checksum = crc32(bytesOf(part), checksum);
  const heading: Heading = {
    format,
    version,
    keys: register.keys(),
    parts: list.map(([name, part]) => [name, part instanceof Uint16Array ? 16 : 32, part.length]),
    checksum,
  };
  const text = Buffer.from(JSON.stringify(heading));
  const unfinished = `${path}.tmp`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    const gap = (bytes: number): Uint8Array => new Uint8Array(padded(bytes) - bytes);
    const first = new Uint32Array([text.length, crc32(text)]);
    await file.writev([new Uint8Array(first.buffer), text, gap(text.length)]);
    for (const [, part] of list) await file.writev([bytesOf(part), gap(part.byteLength)]);
  } finally {
    await file.close();
  }
  await rename(unfinished, path);
}

/**
 * The register that a file holds, with the references that `get` gives. `undefined` where there is no such
 * file, where it is of another version of the library or of Ibid, or not whole.
 */
export async function loadRegister(
  path: string,
  version: string,
  get: (key: string) => Reference | undefined,
): Promise<Register | undefined> {
  const bytes = await wholeFile(path);
  const heading = bytes && headingOf(bytes);
  if (!bytes || heading?.format !== format || heading.version !== version) return undefined;
  const parts = await partsOf(bytes, heading);
  if (!parts) return undefined;
  const register = new Register(parts);
  const docs = long(parts, 'docs');
  const pause = pauses();
  for (const [at, key] of heading.keys.entries()) {
    const reference = get(key);
    if (!reference) return undefined;
    register.place(docs[at] ?? 0, reference);
    const pausing = pause();
    if (pausing) await pausing;
  }
  return register;
}

async function wholeFile(path: string): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** What the file says of itself; `undefined` where it is not whole. */
function headingOf(bytes: Buffer): Heading | undefined {
  if (bytes.length < alignment) return undefined;
  const text = bytes.subarray(alignment, alignment + bytes.readUInt32LE(0));
  // A power cut may leave zeros, and of nothing the checksum is 0.
  if (text.length === 0) return undefined;
  return crc32(text) === bytes.readUInt32LE(4) ? JSON.parse(text.toString()) : undefined;
}

/** The parts, as they stand in the file's bytes; `undefined` where they are not whole. */
async function partsOf(
  bytes: Buffer<ArrayBuffer>,
  { parts, checksum }: Heading,
): Promise<Parts | undefined> {
  const found: Record<string, Uint16Array | Uint32Array> = {};
  const pause = pauses();
  let at = padded(alignment + bytes.readUInt32LE(0));
  let sum = 0;
  for (const [name, bits, length] of parts) {
    const end = at + (length * bits) / 8;
    if (end > bytes.length) return undefined;
    for (let from = at; from < end; from += piece) {
      sum = crc32(bytes.subarray(from, Math.min(end, from + piece)), sum);
      const pausing = pause();
      if (pausing) await pausing;
    }
    const List = bits === 16 ? Uint16Array : Uint32Array;
    found[name] = new List(bytes.buffer, bytes.byteOffset + at, length);
    at = padded(end);
  }
  return sum === checksum ? found : undefined;
}
