import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type AtRest, atRest } from '../src/data/at-rest.ts';
import type { Change, Import } from '../src/data/change.ts';
import { Library } from '../src/data/library.ts';
import type { Tables } from '../src/data/store/kept.ts';
import { type Ack, digest, keysOf } from './kill-child.ts';
import { seeded } from './synthetic.ts';

/** What killing has come to. */
export interface Kills {
  cycles: number;
  /** Changes that were acknowledged, each checked after each kill from then on. */
  acknowledged: number;
  /** Changes that were on disk though nobody had been told yet. */
  untold: number;
  imports: number;
  snapshots: number;
  /** What was not as it had been acknowledged, in words. */
  readonly lost: string[];
  /** Imports of which a part is there. */
  readonly half: string[];
  /** How often something was set right at opening, by kind. */
  readonly notices: Record<string, number>;
}

/** How often, and how. */
export interface Killing {
  /** The compiled drill, which works at a library when it is told to. */
  readonly program: string;
  readonly cycles: number;
  readonly seed: number;
  /** Cycles after which another library is begun. */
  readonly each?: number;
}

/** Longest time in milliseconds between the opening and the kill. */
const longest = 250;

/** Kills a process that works at a library with SIGKILL, again and again, and looks what is there. */
export async function kills({ program, cycles, seed, each = 15 }: Killing): Promise<Kills> {
  const sum: Kills = {
    ...{ cycles: 0, acknowledged: 0, untold: 0, imports: 0, snapshots: 0 },
    ...{ lost: [], half: [], notices: {} },
  };
  const random = seeded(seed);
  while (sum.cycles < cycles) {
    const home = await mkdtemp(join(tmpdir(), 'ibid-kills-'));
    try {
      const promised = new Promised();
      for (let at = 0; at < each && sum.cycles < cycles; at++, sum.cycles++) {
        const number = seed * 100_000 + sum.cycles;
        await killOne(program, home, number, random() * longest);
        await look(home, promised, sum);
      }
      sum.imports += promised.imports;
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  }
  return sum;
}

async function killOne(program: string, home: string, seed: number, after: number): Promise<void> {
  const argv = [program, 'child', join(home, 'library'), join(home, 'acks'), String(seed)];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await setTimeout(after);
  child.kill('SIGKILL');
  const [code, signal] = await ended;
  if (signal !== 'SIGKILL') throw new Error(`the process ended by itself with ${code}`);
}

/** Opens the library as a bot would, then compares every row with what was promised. */
async function look(home: string, promised: Promised, sum: Kills): Promise<void> {
  const folder = join(home, 'library');
  const library = await Library.open(folder, {
    warn: ({ kind }) => {
      sum.notices[kind] = (sum.notices[kind] ?? 0) + 1;
    },
  });
  const size = library.size;
  await library.close();
  const found = await atRest(folder);
  const text = await readFile(join(home, 'acks'), 'utf8');
  // A line that the kill cut through was told to nobody.
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  sum.acknowledged += promised.hear(lines.filter((line) => line !== ''));
  if (!found) {
    if (promised.size > 0) sum.lost.push('all of it');
    return;
  }
  if (found.tables.reference.size !== size) sum.lost.push('opening and reading differ');
  sum.snapshots = Math.max(sum.snapshots, found.base);
  promised.compare(found, sum);
}

/** All that was acknowledged, as it must be found. */
class Promised {
  #heard = 0;
  #changes = new Map<string, string>();
  /** Works that are here, and those that have left, by key. */
  #here = new Map<string, string>();
  #gone = new Map<string, string>();
  imports = 0;

  get size(): number {
    return this.#changes.size;
  }

  /** Takes in the new lines among those of the acknowledgements; gives how many. */
  hear(lines: readonly string[]): number {
    const fresh = lines.slice(this.#heard);
    this.#heard = lines.length;
    for (const line of fresh) {
      const { id, change, works }: Ack = JSON.parse(line);
      this.#changes.set(id, change);
      for (const [key, words] of works) this.#hearOf(key, words);
    }
    return fresh.length;
  }

  #hearOf(key: string, words: string | null): void {
    const was = this.#here.get(key);
    if (words !== null) {
      this.#here.set(key, words);
      this.#gone.delete(key);
    } else if (was !== undefined) {
      this.#here.delete(key);
      this.#gone.set(key, was);
    }
  }

  compare({ tables }: AtRest, sum: Kills): void {
    const log = digests(tables.change);
    const untold = [...log].filter(([id, words]) => this.#changes.get(id) !== words);
    // One change at a time is written: one at most was written when nobody had been told yet.
    if (untold.length > 1) sum.lost.push(`${untold.length} changes are not as acknowledged`);
    sum.untold += untold.length;
    for (const id of this.#changes.keys()) if (!log.has(id)) sum.lost.push(`change ${id}`);
    const free = new Set(untold.flatMap(([id]) => [...keysOf(tables.change.get(id) as Change)]));
    const [here, gone] = [digests(tables.reference), digests(tables.gone)];
    sum.lost.push(...differing(this.#here, here, free), ...differing(this.#gone, gone, free));
    sum.half.push(...halfImports(tables));
    [this.#changes, this.#here, this.#gone] = [log, here, gone];
    this.imports = importsOf(tables).length;
  }
}

function digests(rows: ReadonlyMap<string, unknown>): Map<string, string> {
  return new Map([...rows].map(([key, row]) => [key, digest(row)]));
}

/** Keys whose rows are not as they must be, but for those that may be either way. */
function differing(
  must: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
  free: ReadonlySet<string>,
): readonly string[] {
  const keys = new Set([...must.keys(), ...is.keys()]);
  return [...keys].filter((key) => !free.has(key) && must.get(key) !== is.get(key));
}

function importsOf({ change }: Tables): readonly Import[] {
  return [...change.values()].filter((each) => each.kind === 'import');
}

/** Files of whose works only some are in the library: each file says in its name how many it has. */
function halfImports(tables: Tables): readonly string[] {
  const spoken = new Map<string, ReadonlySet<string>>();
  const half: string[] = [];
  for (const { source, added: keys, merged, same } of importsOf(tables)) {
    // Where the import that brought a work first is undone, its source is one that brought it again.
    spoken.set(source.file, new Set([...keys, ...merged.map(({ key }) => key), ...same]));
    const count = Number(/-of-(\d+)\.ris$/.exec(source.file)?.[1]);
    if (keys.length + merged.length + same.length !== count) half.push(source.file);
    if (keys.some((key) => !tables.reference.has(key) && !tables.gone.has(key)))
      half.push(source.file);
  }
  for (const table of [tables.reference, tables.gone]) {
    for (const [key, { source }] of table)
      if (!spoken.get(source.file)?.has(key)) half.push(`${source.file}: ${key}`);
  }
  return half;
}
