import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Library } from '../data/library.ts';
import { type Answer, Refusal } from './command.ts';

/**
 * The whole library as one compressed file, as long as Discord takes it. Throws a `Refusal` that says
 * how it can be had otherwise.
 */
export async function backup(library: Library, mostBytes: number): Promise<Answer> {
  const pieces: Buffer[] = [];
  let length = 0;
  const packed = Readable.from(library.backup()).pipe(createGzip());
  for await (const piece of packed as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length > mostBytes) throw tooLarge(mostBytes);
  }
  const name = `ibid-library-${new Date().toISOString().slice(0, 10)}.jsonl.gz`;
  const works = library.size === 1 ? 'one work' : `${library.size} works`;
  return {
    to: 'asker',
    content: `The whole library: ${works}, its log and its settings. \`ibid library restore\` makes the same library of it, on any machine.`,
    files: [{ name, content: Buffer.concat(pieces) }],
  };
}

function tooLarge(mostBytes: number): Refusal {
  const most = Math.floor(mostBytes / 2 ** 20);
  return new Refusal(
    `The backup is larger than the ${most} MB that Discord takes here. Whoever runs me can write it on that machine: \`ibid library export --backup FILE\`.`,
  );
}
