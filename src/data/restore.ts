import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { atRest } from './at-rest.ts';
import { realDisk } from './store/disk.ts';
import { Damage } from './store/faults.ts';
import { readSnapshot } from './store/snapshot.ts';
import { beginLibrary } from './store/write-snapshot.ts';

/** The file is no backup of a library, or not a whole one. Nothing was restored. */
export class NoBackup extends Error {
  override readonly name = 'NoBackup';
}

/** There is a library already: a backup never goes over it. */
export class Taken extends Error {
  override readonly name = 'Taken';
}

/**
 * Makes the library in `folder` from what `Library.backup` gave, gzipped or not, and gives the number
 * of its works. All of it or nothing: every checksum is compared before anything is written.
 */
export async function restore(file: string, folder: string): Promise<number> {
  if (await atRest(folder)) throw new Taken(`${folder} holds a library`);
  const { tables } = await readBackup(file);
  await beginLibrary(realDisk, folder, tables);
  return tables.reference.size;
}

async function readBackup(file: string): Promise<Awaited<ReturnType<typeof readSnapshot>>> {
  const packed = await isGzip(file);
  // Opened when it is known that it can be: a stream that fails before it is read ends the program.
  const stream = createReadStream(file);
  // What fails in either is thrown where its bytes are read.
  const bytes = packed ? pipeline(stream, createGunzip(), () => undefined) : stream;
  try {
    return await readSnapshot(bytes);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    if (!(cause instanceof Damage) && !code.startsWith('Z_')) throw cause;
    throw new NoBackup(`${file} is no whole backup of a library`, { cause });
  }
}

/** By its first two bytes (RFC 1952): names change on the way. */
async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.readUInt16BE(0) === 0x1f8b;
  } finally {
    await handle.close();
  }
}
