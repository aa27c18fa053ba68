/** How long does a file of 10,000 works take into a library of 100,000, and does it keep anybody waiting? */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDesk } from '../src/data/desk.ts';
import { Library } from '../src/data/library.ts';
import { tagsOf } from '../src/data/tags-of.ts';
import { source } from '../test/synthetic.ts';
import { kept, kind, say, watched, works } from './corpus.ts';

const openings = { library: Library.open, 'library and finder': openDesk };
const [here, coming] = [100_000, 10_000];

const [question] = process.argv.slice(2);
if (question === undefined) {
  for (const each of Object.keys(openings)) {
    const argv = ['--import', 'tsx', fileURLToPath(import.meta.url), each];
    const { status } = spawnSync(process.execPath, argv, { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} else {
  const all = works(here + coming);
  const folder = await kept(all.slice(coming));
  const opened = await openings[question as keyof typeof openings](folder);
  const library = 'library' in opened ? opened.library : opened;
  const found = all.slice(0, coming).map((each) => ({ ...each, tags: tagsOf(each) }));
  const { took, p99, max } = await watched(() => library.merge(found, source));
  say(`${coming} into ${here} ${kind} works, ${question}`, `${took.toFixed(0)} ms`);
  say('  loop delay p99 / max', `${p99.toFixed(0)} / ${max.toFixed(0)} ms`);
  await library.close();
}
