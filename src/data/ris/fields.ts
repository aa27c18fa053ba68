import type { Problem } from '../reading.ts';
import type { CslItem, Found, Tag } from '../reference.ts';
import { affiliations } from './affiliations.ts';
import { dates } from './dates.ts';
import { faults } from './faults.ts';
import { identifiers } from './ids.ts';
import { link } from './links.ts';
import { pagination } from './pagination.ts';
import { people } from './people.ts';
import type { RawRecord } from './records.ts';
import { slots } from './slots.ts';
import { texts } from './texts.ts';
import { titles } from './titles.ts';
import { typeOf } from './types.ts';
import { isAbsent } from './values.ts';

/** A work as its record says it, and what of the record could not be read as written. */
export interface Fields {
  readonly found: Found;
  readonly problems: readonly Problem[];
}

/** Reads the fields of one record; `record` is its number in the file, for the problems. */
export function fields({ tags }: RawRecord, record: number): Fields {
  const ty = tags.find(({ tag, value }) => tag === 'TY' && value !== '');
  const has = (name: string) => tags.some(({ tag, value }) => tag === name && !isAbsent(value));
  const { type, known } = typeOf(ty?.value ?? '', has);
  const sorted = slots(tags, type);
  const { ids, csl } = identifiers(tags, sorted);
  const { csl: when, bad } = dates(sorted, type);
  const where = affiliations(sorted);
  const url = link(sorted);
  const item: CslItem = {
    type: type.csl,
    ...titles(sorted, type),
    ...texts(sorted),
    ...(type.ty === 'INPR' && { status: 'in press' }),
    ...people(sorted, type),
    ...when,
    ...pagination(sorted, type),
    ...csl,
    ...(url !== undefined && { URL: url }),
    ...(where.length > 0 && { custom: { affiliations: where } }),
  };
  const found = { csl: item, tags: tags.map(({ tag, value }): Tag => [tag, value]), ids };
  const shown = { known, titled: 'title' in item, doi: csl.DOI, badDate: bad };
  return { found, problems: faults(tags, record, shown) };
}
