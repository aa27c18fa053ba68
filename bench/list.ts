/** How long do lists take in the eight styles that most people want, and who waits meanwhile? */
import { wanted } from '../src/references/styles/style.ts';
import { Typesetter } from '../src/references/typesetter.ts';
import { say, watched, works } from './corpus.ts';

const all = works(1000).map(({ csl }, at) => ({ key: `work${at}`, csl }));
const typesetter = new Typesetter();

for (const style of wanted()) {
  // The engine is built, and warm.
  await typesetter.print({ style, works: all.slice(0, 10) });
  for (const count of [10, 100, 1000]) {
    const order = { style, works: all.slice(-count) };
    const { took, p99 } = await watched(async () => {
      const { entries, unprinted } = await typesetter.print(order);
      if (entries.length + unprinted.length !== count) throw new Error('Works are missing.');
    });
    say(
      `${count} in ${style.id}; loop delay p99`,
      `${(took / 1000).toFixed(2)} s; ${p99.toFixed(0)} ms`,
    );
  }
}
await typesetter.close();
