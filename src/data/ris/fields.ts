import type { Draft } from '../csl.ts';
import type { Problem } from '../reading.ts';
import type { Found, Tag } from '../reference.ts';
import { addAffiliations } from './affiliations.ts';
import type { TaggedLine } from './block.ts';
import { addDates } from './dates.ts';
import { faults } from './faults.ts';
import { addIdentifiers } from './ids.ts';
import { addLink } from './links.ts';
import { addPagination } from './pagination.ts';
import { addPeople } from './people.ts';
import type { RawRecord } from './records.ts';
import { slots } from './slots.ts';
import { addTexts } from './texts.ts';
import { addTitles } from './titles.ts';
import { typeOf } from './types.ts';
import { isAbsent } from './values.ts';

/** A work as its record says it, and what of the record could not be read as written. */
export interface Fields {
  readonly found: Found;
  readonly problems: readonly Problem[];
}

/** Reads the fields of one record; `record` is its number in the file, for the problems. */
export function fields({ tags, raw }: RawRecord, record: number): Fields {
  const { type, known } = typeOf(ty(tags), (name) => hasTag(tags, name));
  const sorted = slots(tags, type);
  const csl: Draft = { type: type.csl };
  addTitles(csl, sorted, type);
  addTexts(csl, sorted);
  if (type.ty === 'INPR') csl.status = 'in press';
  addPeople(csl, sorted, type);
  const badDate = addDates(csl, sorted, type);
  addPagination(csl, sorted, type);
  const ids = addIdentifiers(csl, tags, sorted);
  addLink(csl, sorted);
  addAffiliations(csl, sorted);
  const kept = pairs(tags);
  const found = raw === undefined ? { csl, tags: kept, ids } : { csl, tags: kept, ids, raw };
  const shown = { known, titled: csl.title !== undefined, doi: csl.DOI, badDate };
  return { found, problems: faults(tags, record, shown) };
}

/** The type that a record has by its own word: the first TY that says one. */
function ty(tags: readonly TaggedLine[]): string {
  for (const { tag, value } of tags) if (tag === 'TY' && value !== '') return value;
  return '';
}

function hasTag(tags: readonly TaggedLine[], name: string): boolean {
  return tags.some(({ tag, value }) => tag === name && !isAbsent(value));
}

function pairs(tags: readonly TaggedLine[]): Tag[] {
  const found: Tag[] = [];
  for (const { tag, value } of tags) found.push([tag, value]);
  return found;
}
