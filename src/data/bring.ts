import { createHash } from 'node:crypto';
import type { Library, Merge } from './library.ts';
import { read } from './read.ts';
import type { Problem } from './reading.ts';
import type { Source } from './reference.ts';

/** What became of a file. */
export interface Brought {
  /** Absent when there was no reference in the file: then nothing was changed. */
  readonly merge?: Merge;
  readonly problems: readonly Problem[];
}

/** Reads a file and keeps its works. Rejects when they can't be saved; bad content is a problem. */
export async function bring(
  library: Library,
  bytes: Uint8Array,
  origin: Pick<Source, 'file' | 'by' | 'message'>,
): Promise<Brought> {
  const { references, problems } = read(bytes);
  if (references.length === 0) return { problems };
  const hash = createHash('sha256').update(bytes).digest('hex');
  const source = { ...origin, hash, at: new Date().toISOString() };
  return { merge: await library.merge(references, source), problems };
}
