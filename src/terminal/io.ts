import type { Readable, Writable } from 'node:stream';

/** Where a command line takes its input from and writes to: the process, or streams of a test. */
export interface Io {
  readonly stdin: Readable;
  /** Results only, so that they can be piped on. */
  readonly stdout: Writable;
  /** What a person should know: problems, faults, usage, the log. */
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Writes text, and resolves when it is taken. Throws what the stream says, such as `EPIPE`. */
export function print(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
