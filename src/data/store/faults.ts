import { basename } from 'node:path';

/** What is needed can't be understood. Nothing of it was written over; `aside` is where it stands now. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';

  constructor(path: string, aside?: string, cause?: unknown) {
    const way = aside
      ? `it was set aside as ${aside}. Put a good ${basename(path)} back, or remove ${basename(aside)} to begin anew.`
      : 'nothing was changed. Put a good copy back.';
    super(`${path} can't be read; ${way}`, { cause });
  }
}

/** What was read is not whole, and why. It is for the reader to decide what that means. */
export class Damage extends Error {
  override readonly name = 'Damage';
}

/** The file is whole, but of a later version of Ibid; it is left as it is. */
export class NewerFile extends Error {
  override readonly name = 'NewerFile';
}

/** Nothing of the change was saved: memory and disk are as they were before. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
  /** What the system calls it: ENOSPC, EIO, EACCES … */
  readonly code: string;

  constructor(cause: NodeJS.ErrnoException) {
    super(`nothing was saved: ${cause.message}`, { cause });
    this.code = cause.code ?? 'EIO';
  }
}

/** What was found at opening, set aside or rebuilt, or could not be done. Files are named without folder. */
export type Notice =
  /** The end of the journal was cut off in the middle of a batch that nobody was told is saved. */
  | { readonly kind: 'torn-tail'; readonly file: string; readonly aside: string }
  /** The end of the journal is damaged; what was set aside may hold changes that were saved once. */
  | { readonly kind: 'damaged-tail'; readonly file: string; readonly aside: string }
  /** A journal that belongs to a snapshot is not there: changes since the snapshot may be missing. */
  | { readonly kind: 'missing-journal'; readonly file: string }
  /** A snapshot was damaged, and its state made anew from the one before and the journals. */
  | {
      readonly kind: 'rebuilt-snapshot';
      readonly file: string;
      readonly aside: string;
      readonly from: string;
    }
  /** A file beside the library that nothing depends on could not be kept or read: it is made anew. */
  | { readonly kind: 'failed-beside'; readonly file: string; readonly cause: unknown }
  /** A citation style could not be read: it is not offered. */
  | { readonly kind: 'unread-style'; readonly file: string; readonly cause: unknown }
  /** No new snapshot could be written: the old one and the journal go on. */
  | { readonly kind: 'failed-snapshot'; readonly file: string; readonly cause: unknown }
  /** What was found could not be set right yet; it is tried again before the next change. */
  | { readonly kind: 'failed-repair'; readonly file: string; readonly cause: unknown };
