import { z } from 'zod';
import type { Change } from './change.ts';
import { NewerFile } from './durable-file.ts';
import type { Reference } from './reference.ts';

/** What one library has on disk. */
export interface LibraryFile {
  readonly references: readonly Reference[];
  readonly changes: readonly Change[];
}

/** The version of the form below; a file with another one is not ours to touch. */
const format = 1;

const name = z.record(z.string(), z.string());
const dateParts = z.array(z.int()).min(1).max(3);
const date = z
  .strictObject({
    'date-parts': z.array(dateParts).min(1).max(2),
    season: z.number(),
    literal: z.string(),
  })
  .partial()
  .refine((said) => Object.keys(said).length > 0, 'a date says nothing');
const affiliations = z.looseObject({ affiliations: z.array(z.string()).optional() });
const csl = z
  .object({ type: z.string().min(1), custom: affiliations.optional() })
  .catchall(z.union([z.string(), z.array(name).min(1), date]));
const id = z.union([z.string(), z.array(z.string())]);

/** Longest key that Discord takes as the value of a choice. */
const longestKey = 100;

/** Checked: what a damaged or foreign file would break. The rest is as we once wrote it. */
const reference = z.looseObject({
  key: z.string().min(1).max(longestKey),
  csl,
  tags: z.array(z.tuple([z.string(), z.string()])),
  ids: z.record(z.string(), id),
  source: z.looseObject({ file: z.string(), hash: z.string(), by: z.string(), at: z.string() }),
});
const undone = z
  .looseObject({ by: z.string(), at: z.string(), removed: z.array(reference) })
  .optional();
const act = { id: z.string().min(1), by: z.string(), at: z.string(), undone };
const change = z.discriminatedUnion('kind', [
  z.looseObject({
    ...act,
    kind: z.literal('import'),
    source: reference.shape.source,
    added: z.array(z.string()),
    merged: z.array(reference),
    same: z.array(z.string()),
  }),
  z.looseObject({ ...act, kind: z.literal('forgetting'), reference }),
]);
const file = z.object({
  format: z.literal(format),
  references: z
    .array(reference)
    .refine((all) => new Set(all.map(({ key }) => key)).size === all.length, 'a key stands twice'),
  changes: z.array(change),
});

/** A library that nothing was brought to yet. */
export function emptyLibrary(): LibraryFile {
  return { references: [], changes: [] };
}

/** Throws when the text is no library, whole and well formed; `NewerFile` when it is of a later format. */
export function parseLibrary(text: string): LibraryFile {
  const json: unknown = JSON.parse(text);
  const newer = z.looseObject({ format: z.int().min(format + 1) }).safeParse(json);
  if (newer.success) {
    const version = `format ${newer.data.format}, and this one knows up to ${format}`;
    throw new NewerFile(`The library was written by a newer Ibid (${version}): start that one.`);
  }
  file.parse(json);
  // The check above is the type; zod's own output type would make every optional `| undefined`.
  return json as LibraryFile;
}

const lines = (items: readonly unknown[]): string =>
  items.map((item) => JSON.stringify(item)).join(',\n');

/** JSON with one reference and one change a line, so that people can read, search and compare it. */
export function printLibrary({ references, changes }: LibraryFile): string {
  return `{"format":${format},"references":[\n${lines(references)}\n],"changes":[\n${lines(changes)}\n]}\n`;
}
