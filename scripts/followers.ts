/**
 * Prints the table of `src/data/ris/followers.ts` as counted in a folder of RIS files: which tags come
 * right below which. Of each file the first records only, so that no program outweighs the others.
 *
 *     node --import tsx scripts/followers.ts FOLDER
 */
import { fileURLToPath } from 'node:url';
import { type FlatRecord, recordsIn } from '../test/flat.ts';

/** So many records of a file are counted; the others are left to measure by. */
export const countedOfFile = 12;

/** The rows of the table: each tag with those that often and those that seldom come below it. */
export function followerRows(records: Iterable<FlatRecord>): readonly string[] {
  const below = new Map<string, Map<string, number>>();
  for (const record of records) {
    for (let i = 0; i + 1 < record.length; i++) {
      const [tag = '', next = ''] = [record[i]?.[0], record[i + 1]?.[0]];
      const counts = below.get(tag) ?? new Map<string, number>();
      below.set(tag, counts.set(next, (counts.get(next) ?? 0) + 1));
    }
  }
  return [...below].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, counts]) => row(tag, counts));
}

function row(tag: string, counts: ReadonlyMap<string, number>): string {
  // A long list of authors says nothing of what comes below the last one.
  const others = [...counts].reduce((sum, [next, n]) => (next === tag ? sum : sum + n), 0);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const between = (low: number, high: number): string =>
    sorted.flatMap(([next, n]) => (n > others * low && n <= others * high ? [next] : [])).join(' ');
  return `  ${tag}: ['${between(1 / 20, Infinity)}', '${between(1 / 500, 1 / 20)}'],`;
}

const [script, folder] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url) && folder !== undefined) {
  const files = recordsIn(folder);
  console.log(followerRows(files.flatMap((all) => all.slice(0, countedOfFile))).join('\n'));
}
