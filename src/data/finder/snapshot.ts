import { open, rename } from 'node:fs/promises';
import { pauses } from '../pauses.ts';
import type { Reference } from '../reference.ts';
import { long, type Parts } from './parts.ts';
import { Register } from './register.ts';
import { checksumOf, preludeBytes, wholeFile } from './whole-file.ts';

/**
 * To be raised when a register is laid out in another way: other fields, other words, other folding. What
 * was kept before is then made anew.
 */
const format = 2;

/** What a snapshot is of. */
interface Heading {
  readonly format: number;
  /** The version of the library. */
  readonly version: string;
  /** The keys of the references, in the order in which they came; `docs` are their documents. */
  readonly keys: readonly string[];
  readonly parts: readonly (readonly [name: string, bits: 16 | 32, length: number])[];
}

/** Parts begin at multiples of that, in bytes, for the processor to take them as they stand. */
const alignment = 8;
const padded = (bytes: number): number => Math.ceil(bytes / alignment) * alignment;

/** So many works are looked up before it is asked how long that took. */
const together = 256;

const bytesOf = (part: Uint16Array | Uint32Array): Uint8Array =>
  new Uint8Array(part.buffer, part.byteOffset, part.byteLength);

/** These bytes and what is missing up to the next alignment. */
const aligned = (bytes: Uint8Array): Uint8Array[] => [
  bytes,
  new Uint8Array(padded(bytes.length) - bytes.length),
];

/**
 * Writes a register to a file, so that the next start need not make it anew. Half a file never has the
 * name. It is no loss when it is lost: nothing waits for the disk.
 */
export async function saveRegister(
  path: string,
  version: string,
  register: Register,
): Promise<void> {
  const list = Object.entries({ docs: register.docs(), ...register.parts() });
  const heading: Heading = {
    format,
    version,
    keys: register.keys(),
    parts: list.map(([name, part]) => [name, part instanceof Uint16Array ? 16 : 32, part.length]),
  };
  const text = Buffer.from(JSON.stringify(heading));
  const pieces = [text, ...list.map(([, part]) => bytesOf(part))].map(aligned);
  const prelude = Uint32Array.of(text.length, checksumOf(text.length, pieces.flat()));
  const unfinished = `${path}.tmp`;
  const file = await open(unfinished, 'w', 0o600);
  try {
    await file.write(bytesOf(prelude));
    for (const each of pieces) await file.writev(each);
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
  if (!bytes) return undefined;
  const end = preludeBytes + bytes.readUInt32LE(0);
  const heading: Heading = JSON.parse(bytes.toString('utf8', preludeBytes, end));
  if (heading.format !== format || heading.version !== version) return undefined;
  const parts = partsOf(bytes, padded(end), heading);
  const register = new Register(parts);
  const docs = long(parts, 'docs');
  const pause = pauses();
  for (const [at, key] of heading.keys.entries()) {
    const reference = get(key);
    if (!reference) return undefined;
    register.place(docs[at] ?? 0, reference);
    const pausing = at % together === 0 && pause();
    if (pausing) await pausing;
  }
  return register;
}

/** The parts, as they stand in the file's bytes from `begin` on. */
function partsOf(bytes: Buffer<SharedArrayBuffer>, begin: number, { parts }: Heading): Parts {
  let at = bytes.byteOffset + begin;
  const found = parts.map(([name, bits, length]) => {
    const { buffer } = bytes;
    const part =
      bits === 16 ? new Uint16Array(buffer, at, length) : new Uint32Array(buffer, at, length);
    at += padded(part.byteLength);
    return [name, part] as const;
  });
  return Object.fromEntries(found);
}
