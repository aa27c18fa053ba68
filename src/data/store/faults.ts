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
