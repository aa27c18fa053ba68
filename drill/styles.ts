/**
 * Does every style of the shelf print every kind of work? In each: the fast engine prints what the whole
 * style prints, Discord shows what was meant, nothing throws, and what prints nothing stands in a table with
 * its reason. And how long does the first work take in a style that was not used before? In two processes.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { styles } from '../src/references/styles/style.ts';
import { everyItem } from '../test/references/styles/every-item.ts';
import { type Checked, checkStyle } from '../test/references/styles/every-style.ts';
import { silentStyles, unexpected } from '../test/references/styles/silent.ts';
import { style } from '../test/references/styles/stock.ts';

const processes = 2;
const coldAtMost = 150;

/** What a process tells of one style. */
type Told = Partial<Checked> & { readonly id: string; readonly threw?: string };

const ids = styles().flatMap(({ id, parent }) => (parent === undefined ? [id] : []));

function told(id: string): Told {
  try {
    return { id, ...checkStyle(style(id)) };
  } catch (error) {
    return { id, threw: String(error) };
  }
}

async function child(share: number): Promise<void> {
  // The first engine of a process also warms up the program.
  checkStyle(style('apa'));
  for (const [at, id] of ids.entries()) {
    if (at % processes !== share) continue;
    await new Promise((resolve) => process.send?.(told(id), resolve));
  }
  process.disconnect();
}

async function ran(share: number, tell: (told: Told) => void): Promise<void> {
  const execArgv = ['--import', 'tsx'];
  const printer = fork(fileURLToPath(import.meta.url), [String(share)], { execArgv });
  printer.on('message', tell);
  const code = await new Promise((resolve) => printer.on('exit', resolve));
  if (code !== 0) throw new Error(`The process of share ${share} ended with ${code}`);
}

function summed(all: readonly Told[]): void {
  const cold = all.flatMap((each) => each.cold ?? []).sort((a, b) => a - b);
  const ms = (share: number): string =>
    `${cold[Math.floor(share * (cold.length - 1))]?.toFixed(0)} ms`;
  const faults = all.flatMap(({ id, threw, wrong = [], silent }) => [
    ...(threw === undefined ? [] : [`${id} threw ${threw}`]),
    ...wrong.map((each) => `${id}, ${each}`),
    ...(silent ? unexpected(id, silent) : []),
  ]);
  const works = Object.keys(everyItem).length;
  console.log(
    `styles: ${all.length} of ${ids.length} × ${works} works; ${faults.length} faults; ${Object.keys(silentStyles).length} styles have no words for some`,
  );
  console.log(
    `styles: the first work in a style: p50 ${ms(0.5)}, p95 ${ms(0.95)}, p99 ${ms(0.99)}, max ${ms(1)}; p95 should be ${coldAtMost} ms at most`,
  );
  for (const fault of faults.slice(0, 40)) console.log(fault);
  if (faults.length > 0 || all.length !== ids.length) process.exitCode = 1;
}

const [, , share] = process.argv;
if (share !== undefined) await child(Number(share));
else {
  const all: Told[] = [];
  const tell = (each: Told): void => {
    all.push(each);
  };
  await Promise.all(Array.from({ length: processes }, (_, at) => ran(at, tell)));
  summed(all);
}
