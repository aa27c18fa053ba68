import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { bytesOf } from '../files.ts';
import type { Io } from '../io.ts';

/**
 * The questions in a file, one a line, or the sentence that says why they cannot be had. From standard
 * input they come as they are typed.
 */
export async function questionsIn(file: string, io: Io): Promise<AsyncIterable<string> | string> {
  if (file === '-') return questions(io.stdin);
  const bytes = await bytesOf(file, io);
  return typeof bytes === 'string' ? bytes : questions(Readable.from([bytes]));
}

/** As they stand, but for blank lines: a space at the end says that the last word is finished. */
async function* questions(input: Readable): AsyncGenerator<string> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') yield line.replace(/^\uFEFF/, '');
  }
}
