/**
 * Does another engine print what we print? 60 made works in 15 styles of the shelf against Debian's pandoc,
 * whose citeproc is written in Haskell by others; every difference is explained in a table.
 */

import { differences, pandoc } from '../test/references/pandoc/compare.ts';
import { comparable, explanations, unexplained } from '../test/references/pandoc/explained.ts';
import { variedItems } from '../test/references/pandoc/varied.ts';

const count = 60;

function run(): void {
  const items = variedItems(count);
  for (const [id, known] of Object.entries(comparable)) {
    const all = differences(id, items);
    const open = unexplained(all);
    const rate = (left: number): string => `${((100 * (count - left)) / count).toFixed(0)} %`;
    console.log(
      `pandoc: ${id.padEnd(40)} equal ${rate(all.length).padStart(5)}, with what is explained ${rate(open.length)}`,
    );
    for (const { ours, theirs } of open) console.log(`  ours   ${ours}\n  theirs ${theirs}`);
    if (open.length > 0 || all.length > known) process.exitCode = 1;
  }
  for (const { reason } of explanations) console.log(`pandoc: ${reason}`);
}

if (pandoc) run();
else console.log('pandoc: skipped, there is none on this machine');
