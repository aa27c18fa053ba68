import { basename } from 'node:path';
import { nameFrom } from '../../commands/filing.ts';
import { bring } from '../../data/bring.ts';
import type { Limits } from '../../data/format.ts';
import type { Library, Merge } from '../../data/library.ts';
import { printable } from '../../printable.ts';
import { bytesOf, lines, problemLine } from '../files.ts';
import { type Io, print } from '../io.ts';
import { counted } from './words.ts';

/** Into which library files go, and as whose. */
export interface Importing {
  readonly library: Library;
  readonly limits: Limits;
  readonly by: string;
  readonly collection?: string;
}

/**
 * `ibid library import FILE…`: each file is one import, all of it or none. Returns 0, or 2 when
 * nothing could be read.
 */
export async function importFiles(
  files: readonly string[],
  { library, limits, by, collection }: Importing,
  io: Io,
): Promise<number> {
  const into =
    collection === undefined
      ? {}
      : { collection: nameFrom({ library }, 'collections', collection) };
  let code = 2;
  for (const file of files) {
    const bytes = await bytesOf(file, io);
    if (typeof bytes === 'string') {
      await print(io.stderr, lines([bytes]));
      continue;
    }
    const origin = { file: file === '-' ? 'standard input' : basename(file), by };
    const { merge, problems } = await bring({ library, limits }, bytes, origin, into);
    await print(io.stderr, lines(problems.map((problem) => problemLine(file, problem))));
    if (!merge) continue;
    code = 0;
    await print(io.stdout, lines([printable(`${file}: ${report(merge)}`)]));
  }
  return code;
}

/** `12 added, 3 completed, 5 the same; 1 may be here already: /history has Review (import 0123456789)`. */
function report({ id, added, merged, same, doubts }: Merge): string {
  const counts = `${added.length} added, ${merged.length} completed, ${same.length} the same`;
  const new_ = new Set(doubts.map(([key]) => key)).size;
  const asked =
    new_ === 0 ? '' : `; ${counted(new_, 'work')} may be here already: /history has Review`;
  return `${counts}${asked} (import ${id})`;
}
