import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../../src/data/store/faults.ts';
import { emptyTables } from '../../../src/data/store/kept.ts';
import { Store } from '../../../src/data/store/store.ts';
import { seeded } from '../../synthetic.ts';
import { change, told } from './changes.ts';

/** A library's files, and what it told at each length of its last journal. */
export interface Sample {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly journal: string;
  readonly snapshot: string;
  /** Length of the journal → what was told then; the first is that of the snapshot. */
  readonly states: readonly (readonly [length: number, says: string])[];
}

/** Makes a library of two generations whose last journal is about as long as asked for. */
export async function sample(folder: string, length: number): Promise<Sample> {
  const store = new Store(folder, { compactAt: Number.POSITIVE_INFINITY });
  const kept = (await store.read()) ?? { tables: emptyTables() };
  const random = seeded(3);
  const add = async (number: number): Promise<void> => {
    kept.staged = change(number, random);
    await store.write(kept);
  };
  for (let number = 0; number < 10; number++) await add(number);
  await store.compact();
  const journal = join(folder, 'journal-000002.jsonl');
  const states: [number, string][] = [];
  for (let number = 10; ; number++) {
    const bytes = (await readFile(journal)).length;
    states.push([bytes, told(kept.tables)]);
    if (bytes >= length) break;
    await add(number);
  }
  await store.close();
  const files = new Map<string, Buffer>();
  for (const name of await readdir(folder)) files.set(name, await readFile(join(folder, name)));
  return { files, journal: 'journal-000002.jsonl', snapshot: 'snapshot-000002.jsonl', states };
}

/** What came of opening a library that was tampered with. */
export interface Opened {
  readonly says?: string;
  readonly refused?: unknown;
  readonly notices: readonly Notice[];
}

/** Puts the sample's files into a folder, one of them changed, and opens it. */
export async function openWith(
  folder: string,
  { files }: Sample,
  name: string,
  bytes: Buffer,
): Promise<Opened> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [each, its] of files) await writeFile(join(folder, each), each === name ? bytes : its);
  const notices: Notice[] = [];
  const store = new Store(folder, { warn: (notice) => notices.push(notice) });
  try {
    const kept = await store.read();
    return { says: told(kept?.tables ?? emptyTables()), notices };
  } catch (refused) {
    return { refused, notices };
  } finally {
    await store.close();
  }
}

/** The state that a journal says whose first `good` bytes are as they were. */
function stateAt({ states }: Sample, good: number): string | undefined {
  return states.findLast(([length]) => length <= good)?.[1] ?? states[0]?.[1];
}

/** All bytes of a tampered file must still be there: in their place, or aside. */
async function isKept(folder: string, bytes: Buffer, journal: string): Promise<boolean> {
  const names = await readdir(folder);
  const now = names.includes(journal) ? await readFile(join(folder, journal)) : Buffer.alloc(0);
  const aside = names.find((name) => name.startsWith(`${journal}.damaged-`));
  const rest = aside === undefined ? Buffer.alloc(0) : await readFile(join(folder, aside));
  return Buffer.concat([now, rest]).equals(bytes);
}

/**
 * Opens the library with a journal that is whole up to `good`. Says what is wrong: another state than
 * that of the whole changes before, bytes that are gone, or a loss that nobody is told of.
 */
async function wrongWith(
  folder: string,
  made: Sample,
  bytes: Buffer,
  good: number,
): Promise<string | undefined> {
  const { says, refused, notices } = await openWith(folder, made, made.journal, bytes);
  if (refused !== undefined) return `refused: ${refused}`;
  const state = stateAt(made, good);
  if (says !== state) return 'a wrong state';
  if (!(await isKept(folder, bytes, made.journal))) return 'bytes are gone';
  const whole = made.states.some(([length]) => length === bytes.length) && good === bytes.length;
  if (whole !== (notices.length === 0)) return `${notices.length} notices`;
  return (await openedAgain(folder)) === state ? undefined : 'a wrong state when opened again';
}

async function openedAgain(folder: string): Promise<string | undefined> {
  const store = new Store(folder);
  const kept = await store.read();
  await store.close();
  return kept ? told(kept.tables) : undefined;
}

/** The journal cut off behind each `step`th byte. */
export async function cutEverywhere(folder: string, made: Sample, step: number): Promise<string[]> {
  const whole = made.files.get(made.journal) ?? Buffer.alloc(0);
  const wrong: string[] = [];
  for (let at = 0; at <= whole.length; at += step) {
    const why = await wrongWith(folder, made, whole.subarray(0, at), at);
    if (why) wrong.push(`cut at ${at}: ${why}`);
  }
  return wrong;
}

/** The journal with zeros from some byte on, as an unlucky power cut leaves it. */
export async function zeroTails(folder: string, made: Sample, count: number): Promise<string[]> {
  const whole = made.files.get(made.journal) ?? Buffer.alloc(0);
  const random = seeded(5);
  const wrong: string[] = [];
  for (let number = 0; number < count; number++) {
    const at = Math.floor(random() * whole.length);
    const bytes = Buffer.from(whole).fill(0, at);
    const why = await wrongWith(folder, made, bytes, at);
    if (why) wrong.push(`zeros from ${at}: ${why}`);
  }
  return wrong;
}

/** One bit flipped, in the journal or in the newest snapshot, again and again. */
export async function flips(folder: string, made: Sample, count: number): Promise<string[]> {
  const random = seeded(9);
  const wrong: string[] = [];
  for (let number = 0; number < count; number++) {
    const name = random() < 0.7 ? made.journal : made.snapshot;
    const bytes = Buffer.from(made.files.get(name) ?? []);
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    const why =
      name === made.journal
        ? await wrongWith(folder, made, bytes, at)
        : await notRebuilt(folder, made, bytes);
    if (why) wrong.push(`bit of byte ${at} in ${name}: ${why}`);
  }
  return wrong;
}

/** The newest snapshot is something else: the state must be whole all the same, and the file aside. */
export async function notRebuilt(
  folder: string,
  made: Sample,
  bytes: Buffer,
): Promise<string | undefined> {
  const { says, refused, notices } = await openWith(folder, made, made.snapshot, bytes);
  if (refused !== undefined) return `refused: ${refused}`;
  if (says !== made.states.at(-1)?.[1]) return 'a wrong state';
  const [notice] = notices;
  if (notice?.kind !== 'rebuilt-snapshot') return 'not told';
  if (!(await readFile(join(folder, notice.aside))).equals(bytes)) return 'bytes are gone';
  return (await openedAgain(folder)) === says ? undefined : 'a wrong state when opened again';
}

/** A copy of a folder's files, to compare with afterwards. */
export async function contents(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of await readdir(folder))
    files.set(name, await readFile(join(folder, name), 'latin1'));
  return files;
}
