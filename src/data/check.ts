import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type AtRest, atRest } from './at-rest.ts';
import { type Change, touched } from './change.ts';
import { inStretches } from './pauses.ts';
import { placeOf } from './place.ts';
import type { Reference } from './reference.ts';
import { shapes } from './shapes.ts';
import { realDisk } from './store/disk.ts';
import { DamagedFile, NewerFile, type Notice } from './store/faults.ts';
import { chunksOf, withFile } from './store/files.ts';
import { type Table, type Tables, tableNames } from './store/kept.ts';
import { readLines } from './store/lines.ts';
import { fileName, listing } from './store/names.ts';

/** One thing in a library that is not as it should be; the wording is made elsewhere. */
export type Finding =
  /** The library can't be opened. */
  | { readonly kind: 'unreadable'; readonly cause: DamagedFile | NewerFile }
  /** An opening would set this right, and say so. */
  | { readonly kind: 'to-mend'; readonly notice: Notice }
  /** A line of a file that is kept in reserve is not as it was written. */
  | { readonly kind: 'damaged-line'; readonly file: string; readonly line: number }
  /** A row has not the form that it must have. */
  | { readonly kind: 'odd-row'; readonly table: Table; readonly key: string; readonly why: string }
  /** A work is here and among those that left. */
  | { readonly kind: 'here-and-gone'; readonly key: string }
  /** The log speaks of a work that is neither here nor among those that left. */
  | { readonly kind: 'unknown-work'; readonly change: string; readonly key: string }
  /** A work names a change that is not in the log. */
  | { readonly kind: 'unknown-change'; readonly key: string; readonly change: string }
  /** No change in the log speaks of this work. */
  | { readonly kind: 'no-history'; readonly key: string };

/** What there is in a library, and what is not as it should be. */
export interface Checked {
  readonly works: number;
  readonly changes: number;
  /** Names of files that earlier openings set aside, for a person to look at. */
  readonly aside: readonly string[];
  readonly findings: readonly Finding[];
}

/** Reads all of a library's files and compares what they say. Changes nothing. */
export async function check(folder: string): Promise<Checked> {
  let found: AtRest | undefined;
  try {
    found = await atRest(folder);
  } catch (cause) {
    if (!(cause instanceof DamagedFile || cause instanceof NewerFile)) throw cause;
    const { aside } = listing(await readdir(folder));
    return { works: 0, changes: 0, aside, findings: [{ kind: 'unreadable', cause }] };
  }
  if (!found) return { works: 0, changes: 0, aside: [], findings: [] };
  const { tables, base, notices, aside } = found;
  const findings: Finding[] = notices.map((notice) => ({ kind: 'to-mend', notice }));
  const tell = (finding: Finding): unknown => findings.push(finding);
  await checkReserve(folder, base, tell);
  await checkRows(tables, tell);
  // What the log says can be compared only where its rows can be understood.
  if (!findings.some(({ kind }) => kind === 'odd-row')) await checkLog(tables, tell);
  return { works: tables.reference.size, changes: tables.change.size, aside, findings };
}

type Tell = (finding: Finding) => void;

/** The generations before the one that is in use: read only when that can't be. */
async function checkReserve(folder: string, base: number, tell: Tell): Promise<void> {
  const { snapshots, journals } = listing(await readdir(folder));
  const older = (generation: number): boolean => generation < base;
  const files = [
    ...snapshots.filter(older).map((generation) => fileName('snapshot', generation)),
    ...journals.filter(older).map((generation) => fileName('journal', generation)),
  ];
  for (const file of files) {
    let line = 0;
    await withFile(realDisk.open(join(folder, file), 'read'), async (opened) => {
      for await (const { json } of readLines(chunksOf(opened))) {
        line++;
        if (json === undefined) tell({ kind: 'damaged-line', file, line });
      }
    });
  }
}

async function checkRows(tables: Tables, tell: Tell): Promise<void> {
  for (const table of tableNames) {
    await inStretches(tables[table] as ReadonlyMap<string, unknown>, ([key, value]) => {
      const issue = shapes[table].safeParse(value).error?.issues[0];
      const why = issue ? `${issue.path.join('.')} ${issue.message}`.trim() : ownKey(table, value);
      if (issue || (why !== undefined && why !== key))
        tell({ kind: 'odd-row', table, key, why: issue ? (why ?? '') : `says that it is ${why}` });
    });
  }
}

/** The key that a row has in itself, if its table's rows have one. */
function ownKey(table: Table, value: unknown): string | undefined {
  if (table === 'change') return (value as Change).id;
  return table === 'setting' ? undefined : (value as Reference).key;
}

async function checkLog({ reference, gone, change }: Tables, tell: Tell): Promise<void> {
  const spokenOf = new Set<string>();
  // What people typed in another library came along, with the ids of changes that are in its log.
  const moved = new Set<string>();
  await inStretches(change, ([id, each]) => {
    const isMove = each.kind === 'import' && placeOf(each.source.file) !== undefined;
    for (const key of new Set([...touched(each), ...(each.undone?.removed ?? [])])) {
      spokenOf.add(key);
      if (isMove) moved.add(key);
      if (!reference.has(key) && !gone.has(key)) tell({ kind: 'unknown-work', change: id, key });
    }
  });
  for (const table of [reference, gone]) {
    await inStretches(table, ([key, { origin = {} }]) => {
      if (!spokenOf.has(key)) tell({ kind: 'no-history', key });
      if (table === gone && reference.has(key)) tell({ kind: 'here-and-gone', key });
      for (const from of new Set(Object.values(origin).map(({ change: id }) => id)))
        if (!change.has(from) && !moved.has(key))
          tell({ kind: 'unknown-change', key, change: from });
    });
  }
}
