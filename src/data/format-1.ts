import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Act, Change, Forgetting, Import } from './change.ts';
import type { Reference } from './reference.ts';
import { shapes } from './shapes.ts';
import { DamagedFile, NewerFile } from './store/faults.ts';
import type { Tables } from './store/kept.ts';
import type { First } from './store/opening.ts';
import { slim } from './tags-of.ts';

const fileName = 'library.json';

type Undone<C> = Omit<C, 'undone'> & {
  readonly undone?: Act & { readonly removed: readonly Reference[] };
};
type OldChange = Undone<Import> | Undone<Forgetting>;

interface OldFile {
  readonly references: readonly Reference[];
  readonly changes: readonly OldChange[];
}

const { reference } = shapes;
const undone = z.looseObject({ by: z.string(), at: z.string(), removed: z.array(reference) });
const act = { id: z.string().min(1), by: z.string(), at: z.string(), undone: undone.optional() };
const keys = z.array(z.string());
const change = z.discriminatedUnion('kind', [
  z.looseObject({
    ...act,
    kind: z.literal('import'),
    added: keys,
    merged: z.array(reference),
    same: keys,
  }),
  z.looseObject({ ...act, kind: z.literal('forgetting'), reference }),
]);
const keyOf = (row: unknown): unknown => (row as Reference).key;
const file = z.object({
  format: z.literal(1),
  references: z
    .array(reference)
    .refine((all) => new Set(all.map(keyOf)).size === all.length, 'a key stands twice'),
  changes: z.array(change),
});

/**
 * The library in the first format (until November 2026), where there is one: all of it in one file,
 * `library.json`. It is read once, kept in the present format, and put aside.
 */
export async function readFirst(folder: string): Promise<First | undefined> {
  const path = join(folder, fileName);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const tables = tablesOf(parsed(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    return { tables, done: () => rename(path, `${path}.format-1`) };
  } catch (cause) {
    if (cause instanceof NewerFile) throw cause;
    throw new DamagedFile(path, undefined, cause);
  }
}

function parsed(text: string): OldFile {
  const json: unknown = JSON.parse(text);
  const newer = z.looseObject({ format: z.int().min(2) }).safeParse(json);
  if (newer.success) {
    const version = `format ${newer.data.format}, and this one knows up to 2`;
    throw new NewerFile(`The library was written by a newer Ibid (${version}): start that one.`);
  }
  file.parse(json);
  // The check above is the type; zod's own output type would make every optional `| undefined`.
  return json as OldFile;
}

function tablesOf({ references, changes }: OldFile): Tables {
  const here = new Map(references.map((each) => [each.key, slimmed(each)] as const));
  const gone = changes.flatMap(leftBy).filter(({ key }) => !here.has(key));
  return {
    reference: here,
    gone: new Map(gone.map((each) => [each.key, slimmed(each)])),
    change: new Map(changes.map((each) => [each.id, changeOf(each)])),
    setting: new Map(),
  };
}

/** The references that a change took out of the library. */
function leftBy(old: OldChange): readonly Reference[] {
  if (old.undone) return old.undone.removed;
  return old.kind === 'forgetting' ? [old.reference] : [];
}

/** The log has keys where it had whole references that left. */
function changeOf(old: OldChange): Change {
  const { undone: taken, ...rest } = old;
  if (!taken) return rest;
  return { ...rest, undone: { ...taken, removed: taken.removed.map(({ key }) => key) } };
}

function slimmed({ key, source, ...work }: Reference): Reference {
  return { key, source, ...slim(work) };
}
