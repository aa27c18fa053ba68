import * as z from 'zod';
import type { Change } from './change.ts';
import type { Table } from './store/kept.ts';

/** What the rows of each table must look like; what a later Ibid adds to them is no fault. */
export const shapes: Readonly<Record<Table, z.ZodType>> = {
  reference: z.lazy(() => reference),
  gone: z.lazy(() => reference),
  change: z.lazy(() => change),
  // Each setting is checked by who reads it, and has a default.
  setting: z.unknown(),
};

const text = z.string().min(1);
const keys = z.array(text);
const pair = z.tuple([text, text]);

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
/** Absent is absent: no variable is ever `null`. */
const variable = z.union([z.string(), z.array(name).min(1), date]);
const custom = z.looseObject({ affiliations: z.array(z.string()).optional() });
const typed = { type: z.string({ error: 'has no type' }).min(1, 'has no type') };
const csl = z.object({ ...typed, custom: custom.optional() }).catchall(variable);
const some = z.object({ type: text.optional(), custom: custom.optional() }).catchall(variable);
const source = z.looseObject({
  file: z.string(),
  hash: z.string(),
  by: text,
  at: z.iso.datetime(),
});

const reference = z
  .looseObject({
    key: text,
    csl,
    tags: z.array(z.tuple([z.string(), z.string()])).optional(),
    ids: z.record(z.string(), z.union([text, z.array(text).min(1)])),
    source,
    raw: z.string().optional(),
    origin: z
      .record(
        z.string(),
        z.looseObject({ change: text, edit: z.literal(true).optional(), was: variable.optional() }),
      )
      .optional(),
    labels: z.array(text).min(1).optional(),
    collections: z.array(text).min(1).optional(),
    version: z.looseObject({ key: text, is: z.enum(['preprint', 'published']) }).optional(),
  })
  .refine(
    ({ tags, raw }) => tags !== undefined || raw !== undefined,
    'has neither tags nor record',
  );

const act = { by: text, at: z.iso.datetime() };
const undoable = {
  ...act,
  id: text,
  undone: z.looseObject({ ...act, removed: keys }).optional(),
};

/** What each kind of change has of its own; a kind that is missing here does not compile. */
const kinds: Readonly<Record<Change['kind'], z.ZodRawShape>> = {
  import: {
    source,
    added: keys,
    merged: z.array(reference),
    same: keys,
    doubts: z.array(pair).optional(),
    into: z.looseObject({ collection: text, keys }).optional(),
    carried: z
      .array(z.looseObject({ under: z.enum(['labels', 'collections']), name: text, keys }))
      .optional(),
  },
  forgetting: { reference },
  moving: { keys, to: text },
  edit: { before: reference, set: some, cleared: keys },
  joining: { before: reference, left: reference },
  parting: { pair },
  filing: {
    under: z.enum(['labels', 'collections']),
    name: text,
    way: z.enum(['in', 'out']),
    keys,
  },
  setting: { name: text },
};

const changes = Object.entries(kinds).map(([kind, own]) =>
  z.looseObject({ ...undoable, ...own, kind: z.literal(kind) }),
);
// zod wants to see that there is at least one.
const change = z.discriminatedUnion('kind', changes as [(typeof changes)[0], ...typeof changes]);
