import type { CslItem } from './csl.ts';
import { identify } from './csl-json/identify.ts';
import { isKept } from './moved.ts';
import type { Ids, Origin, Reference, Tag, Work } from './reference.ts';
import { richer } from './richer.ts';
import { tagsOf } from './tags-of.ts';
import { typed, without } from './wording.ts';

/** Which variable of CSL says what an identifier is. */
const variableOf: Readonly<Record<keyof Ids, keyof CslItem>> = {
  doi: 'DOI',
  pmid: 'PMID',
  pmcid: 'PMCID',
  isbn: 'ISBN',
  issn: 'ISSN',
};

/** Has a person typed this variable, or taken it out? Then no file has a say in it. */
const isEdited = (kept: Reference, variable: string): boolean =>
  kept.origin?.[variable]?.edit === true;

/** The tags of both records: what the second says beyond the first stands before its end, `ER`. */
function both(kept: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const known = new Set(kept.map((tag) => JSON.stringify(tag)));
  const more = added.filter((tag) => tag[0] !== 'ER' && !known.has(JSON.stringify(tag)));
  const end = kept.at(-1)?.[0] === 'ER' ? -1 : kept.length;
  return [...kept.slice(0, end), ...more, ...kept.slice(end)];
}

/** The variables of `found` that `kept` lacks, or says less in. */
function variables(kept: Reference, found: Work): Record<string, unknown> {
  const isIdentified = (['doi', 'pmid', 'pmcid'] as const).some(
    // One that it lacks will be its own by this.
    (kind) =>
      found.ids[kind] !== undefined && found.ids[kind] === (kept.ids[kind] ?? found.ids[kind]),
  );
  const taken: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(found.csl)) {
    // A work that is kept has its key: that of a file is for works that come.
    if (variable === 'citation-key' || isEdited(kept, variable)) continue;
    const more = variable in kept.csl ? richer(variable, kept.csl, found.csl, isIdentified) : value;
    if (more !== undefined) taken[variable] = more;
  }
  return taken;
}

/** The identifiers of `found` that `kept` lacks. */
function identifiers(kept: Reference, found: Work): Ids {
  const kinds = Object.keys(found.ids) as (keyof Ids)[];
  const lacking = kinds.filter(
    (kind) => kept.ids[kind] === undefined && !isEdited(kept, variableOf[kind]),
  );
  return Object.fromEntries(lacking.map((kind) => [kind, found.ids[kind]]));
}

/** What people typed in a work that is part of this one now, where nobody typed anything here. */
function typedIn(kept: Reference, found: Work): readonly (keyof CslItem)[] {
  if (!isKept(found)) return [];
  return (Object.keys(found.origin ?? {}) as (keyof CslItem)[]).filter(
    (variable) => isEdited(found, variable) && !isEdited(kept, variable),
  );
}

/**
 * The kept reference, completed by another record of the same work: variables and identifiers that
 * it lacks, or says less in, are taken over, and so that nothing is lost the tags of both stand
 * beneath. `origin` remembers which change brought each variable. What a person typed, or took out,
 * is left to people; of a work that is joined to this one it comes along. `undefined` when the record says
 * nothing more.
 */
export function fill(kept: Reference, found: Work, change: string): Reference | undefined {
  const words = typedIn(kept, found);
  const taken = variables(kept, found);
  const ids = identifiers(kept, found);
  for (const variable of words) delete taken[variable];
  const brought = Object.keys(taken);
  if (brought.length + words.length === 0 && Object.keys(ids).length === 0) return undefined;
  // What stood in the one file is no longer what is known.
  const { raw: _, ...work } = kept;
  const origins = [
    ...brought.map((variable): [string, Origin] => [variable, { change }]),
    ...words.map((variable): [string, Origin] => [variable, typed(kept, variable, change)]),
  ];
  // Of what a person typed in the one that leaves, nothing of this one stays: also where they took it out
  // (`words` has it, `found.csl` has not).
  const csl: CslItem = { ...without(kept.csl, words), ...taken, ...saidBy(found.csl, words) };
  return {
    ...work,
    csl,
    ids: words.length > 0 ? identify(csl) : { ...kept.ids, ...ids },
    tags: both(tagsOf(kept), tagsOf(found)),
    ...(origins.length > 0 && { origin: { ...kept.origin, ...Object.fromEntries(origins) } }),
  };
}

/** What an item says in these variables; nothing of those that it lacks. */
function saidBy(item: CslItem, variables: readonly (keyof CslItem)[]): Partial<CslItem> {
  return Object.fromEntries(
    variables.filter((each) => item[each] !== undefined).map((each) => [each, item[each]]),
  );
}
