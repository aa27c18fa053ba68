import { createHash } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { type Change, touched } from '../src/data/change.ts';
import type { CslItem } from '../src/data/csl.ts';
import { Library } from '../src/data/library.ts';
import type { Found, Reference } from '../src/data/reference.ts';
import { tagsOf } from '../src/data/tags-of.ts';
import { seeded } from './synthetic.ts';
import { from, work } from './works.ts';

/** What a change left behind when it was acknowledged: the log entry, and each work it speaks of. */
export interface Ack {
  readonly id: string;
  readonly change: string;
  /** Citation key → what the work was then; `null` where it had left. */
  readonly works: readonly (readonly [key: string, words: string | null])[];
}

/** What tells whether a value is as it was. */
export function digest(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64url').slice(0, 16);
}

/** Every key that a change has to do with. */
export function keysOf(change: Change): ReadonlySet<string> {
  return new Set([...touched(change), ...(change.undone?.removed ?? [])]);
}

const ana = '100000000000000001';
/** Beyond so many works mostly other things are done than importing. */
const enough = 500;
const journalLength = 60_000;
/** Thirty of these are written in several pieces, between which the end may come. */
const long: Partial<CslItem> = { abstract: 'All of it or nothing. '.repeat(5000) };

/** Works at a library, several changes at once, until it is killed; each acknowledged change goes to `acks`. */
export async function workUntilKilled(folder: string, acks: string, seed: number): Promise<never> {
  const random = seeded(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const log = openSync(acks, 'a');
  process.stdout.write('opening');
  const library = await Library.open(folder, { compactAt: journalLength });
  const done = (id: string | undefined): void => {
    const change = id === undefined ? undefined : library.change(id);
    if (!change) return;
    const works = [...keysOf(change)].map((key): Ack['works'][number] => {
      const reference = library.get(key);
      return [key, reference ? digest(reference) : null];
    });
    const ack: Ack = { id: change.id, change: digest(change), works };
    // In the page cache of the system, which outlives the process.
    writeSync(log, `${JSON.stringify(ack)}\n`);
  };
  for (let turn = 0; ; turn++) {
    const some = Array.from({ length: 1 + below(6) }, (_, at) =>
      act(library, below, `${seed}-${turn}-${at}`).then(done),
    );
    await Promise.all(some);
  }
}

/** One random change; gives the id of what was done, if anything was. */
async function act(
  library: Library,
  below: (most: number) => number,
  name: string,
): Promise<string | undefined> {
  const all = library.all();
  const any = (): Reference | undefined => all[below(all.length)];
  const key = any()?.key ?? '';
  const other = any()?.key ?? '';
  const chance = below(100);
  if (chance < 35 && (all.length < enough || chance < 8)) {
    const works = worksOf(name, 1 + below(30), any, below, below(15) === 0 ? long : {});
    return (await library.merge(works, from(ana, `${name}-of-${works.length}.ris`))).id;
  }
  if (chance < 55) return (await library.edit(key, { volume: String(below(1000)) }, ana))?.id;
  if (chance < 65) {
    const way = below(3) > 0 ? 'in' : 'out';
    return (await library.file([key, other], { under: 'labels', name: 'x', way }, ana))?.id;
  }
  if (chance < 77) return (await library.forget(key, ana))?.id;
  if (chance < 80) return (await library.join(key, other, ana))?.id;
  if (chance < 82) return (await library.part([key, other], ana))?.id;
  if (chance < 84) {
    const works = [key, other].flatMap((each) => library.get(each) ?? []);
    return (await library.leave(works, `channel-${ana}`, ana))?.id;
  }
  if (chance < 98) {
    const log = library.changes();
    const id = log[log.length - 1 - below(Math.min(40, log.length))]?.id ?? '';
    return (await library.undo(id, ana))?.change.id;
  }
  await library.compact();
  return undefined;
}

/** Mostly new works, and some that are there already, with a volume that may be news. */
function worksOf(
  name: string,
  count: number,
  any: () => Reference | undefined,
  below: (most: number) => number,
  more: Partial<CslItem>,
): readonly Found[] {
  return Array.from({ length: count }, (_, at) => {
    const known = below(5) === 0 ? any() : undefined;
    if (known) {
      const csl = { issue: String(below(9)), ...known.csl };
      return { csl, ids: known.ids, tags: tagsOf(known) };
    }
    const DOI = `10.5555/${name}.${at}`;
    return work(`Author${at}`, 1990 + below(30), `A work with the number ${name} ${at}`, {
      DOI,
      ...more,
    });
  });
}
