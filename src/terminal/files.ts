import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { problemWords } from '../commands/problem-words.ts';
import type { Problem } from '../data/reading.ts';
import { printable } from '../printable.ts';
import type { Io } from './io.ts';

/** The bytes of a file, or the sentence that says why they cannot be had. */
export async function bytesOf(file: string, io: Pick<Io, 'stdin'>): Promise<Uint8Array | string> {
  if (file === '-') return buffer(io.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = {
      ENOENT: 'there is no such file',
      EISDIR: 'this is a folder; name the files in it',
      EACCES: 'I may not read this file',
    }[code];
    return printable(`${file}: ${why ?? String(error)}.`);
  }
}

/** `export.ris:12: “31/02” …`, the way compilers say it, so that editors can jump there. */
export function problemLine(file: string, problem: Problem): string {
  return printable(`${file}:${problem.line}: ${problemWords(problem)}`);
}

/** Each on a line of its own. */
export function lines(each: readonly string[]): string {
  return each.map((line) => `${line}\n`).join('');
}
