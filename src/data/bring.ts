import { webcrypto } from 'node:crypto';
import type { Desk } from './desk.ts';
import type { Merge } from './library.ts';
import { readInSlices } from './read.ts';
import type { Problem } from './reading.ts';
import type { Source } from './reference.ts';

/** What became of a file. */
export interface Brought {
  /** Absent when there was nothing to keep in the file, or too much: then nothing was changed. */
  readonly merge?: Merge;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file and keeps its works; a file of too many is not kept in part. Rejects when they can't be
 * saved; bad content is a problem.
 */
export async function bring(
  { library, limits }: Pick<Desk, 'library' | 'limits'>,
  bytes: Uint8Array,
  origin: Pick<Source, 'file' | 'by' | 'message'>,
  into: { readonly collection?: string } = {},
): Promise<Brought> {
  const { references, problems } = await readInSlices(bytes, limits);
  const tooMany = problems.find(({ kind }) => kind === 'too-many-records');
  if (tooMany) return { problems: [tooMany] };
  if (references.length === 0) return { problems };
  const source = { ...origin, hash: await hashOf(bytes), at: new Date().toISOString() };
  return { merge: await library.merge(references, source, into), problems };
}

/** SHA-256 in hexadecimal, worked out beside the event loop. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
}
