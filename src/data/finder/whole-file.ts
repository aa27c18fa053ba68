import { open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';

/** So many bytes are checked in one go, while the disk gives the next: some milliseconds. */
const piece = 1 << 22;

/** What a file begins with: the length of the text behind it and the checksum, in 32 bits each. */
export const preludeBytes = 8;

/** The CRC-32 of all bytes of a file but its own four: `pieces` follow on the length of the text. */
export function checksumOf(length: number, pieces: Iterable<Uint8Array>): number {
  let sum = crc32(new Uint8Array(Uint32Array.of(length).buffer));
  // Of nothing at all, zlib may begin anew.
  for (const each of pieces) if (each.length > 0) sum = crc32(each, sum);
  return sum;
}

/**
 * The bytes of a file, if they have the checksum that it says; `undefined` where they have not, or where
 * there is no such file.
 *
 * They lie in shared memory, which V8 does not take for something that the collector may bring back: tens of
 * megabytes at once would make it look at every object of the library, and that takes as long as the reading.
 */
export async function wholeFile(path: string): Promise<Buffer<SharedArrayBuffer> | undefined> {
  const file = await open(path).catch(whereThereIsNone);
  if (!file) return undefined;
  try {
    const { size } = await file.stat();
    if (size < preludeBytes) return undefined;
    const bytes = Buffer.from(new SharedArrayBuffer(size));
    const read = async (at: number): Promise<number> => {
      const length = Math.min(piece, size - at);
      return (await file.read(bytes, at, length, at)).bytesRead;
    };
    let [sum, reading] = [0, read(0)];
    for (let at = 0; at < size; at += piece) {
      const end = at + (await reading);
      if (end < Math.min(at + piece, size)) return undefined;
      if (end < size) reading = read(end);
      if (at === 0) sum = checksumOf(bytes.readUInt32LE(0), []);
      sum = crc32(bytes.subarray(Math.max(at, preludeBytes), end), sum);
    }
    return sum === bytes.readUInt32LE(4) ? bytes : undefined;
  } finally {
    await file.close();
  }
}

function whereThereIsNone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
