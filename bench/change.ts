/** What does one change cost that is on disk when it is told, beside lowdb's own file? */
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { Library } from '../src/data/library.ts';
import type { Reference } from '../src/data/reference.ts';
import { kept, kind, quantile, say, works } from './corpus.ts';

const by = '100000000000000001';
const all = works(100_000);
let ours = Number.NaN;
for (const count of [1_000, 10_000, all.length]) {
  const library = await Library.open(await kept(all.slice(0, count)));
  const times: number[] = [];
  for (let at = 0; at < 200; at++) {
    const key = all[Math.floor((at * count) / 200)]?.key ?? '';
    const begun = performance.now();
    await library.file([key], { under: 'labels', name: 'to read', way: 'in' }, by);
    times.push(performance.now() - begun);
  }
  await library.close();
  ours = quantile(times, 0.5);
  const most = quantile(times, 0.99).toFixed(2);
  say(`one change in ${count} ${kind} works, p50 / p99`, `${ours.toFixed(2)} / ${most} ms`);
}
const file = new JSONFile<{ references: Reference[] }>(`${await kept([])}.json`);
const low = new Low(file, { references: [...all] });
await low.write();
const begun = performance.now();
await low.update(({ references }) => references.push(...references.splice(0, 1)));
const theirs = performance.now() - begun;
say(`the same in lowdb's JSONFile, ${all.length} works`, `${theirs.toFixed(0)} ms`);
say(`lowdb's JSONFile / Ibid, ${all.length} works`, `${(theirs / ours).toFixed(0)} ×`);
