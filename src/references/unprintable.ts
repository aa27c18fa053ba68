/** citeproc has broken on a work. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable';

  /** @param cause what it has thrown: an error, or a string */
  constructor(cause: unknown) {
    super(`citeproc breaks on it: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}
