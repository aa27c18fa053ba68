import { PassThrough, Readable } from 'node:stream';
import type { Io } from '../../src/terminal/io.ts';

/** A terminal of strings: what is typed into it, and what it wrote. */
export function terminal(input: string | Uint8Array = ''): Io & {
  readonly out: () => string;
  readonly err: () => string;
} {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const text = (stream: PassThrough) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    return () => Buffer.concat(chunks).toString('utf8');
  };
  return {
    stdin: Readable.from([Buffer.from(input)]),
    ...{ stdout, stderr, out: text(stdout), err: text(stderr) },
  };
}
