/** How long does a library of 100,000 works take to open, and what does it hold? */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Library } from '../src/data/library.ts';
import { kept, kind, say, watched, works } from './corpus.ts';

const count = 100_000;
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  const argv = ['--import', 'tsx', fileURLToPath(import.meta.url), await kept(works(count))];
  process.exitCode = spawnSync(process.execPath, argv, { stdio: 'inherit' }).status ?? 1;
} else {
  let library: Library | undefined;
  const { took, max } = await watched(async () => {
    library = await Library.open(folder);
  });
  const megabytes = ((library?.bytes ?? 0) / 1e6).toFixed(0);
  say(`opening ${library?.size} ${kind} works, ${megabytes} MB`, `${took.toFixed(0)} ms`);
  say('  loop delay max', `${max.toFixed(0)} ms`);
  const peak = process.resourceUsage().maxRSS / 1024;
  say('  memory at most (RSS)', `${peak.toFixed(0)} MB`);
  await library?.close();
}
