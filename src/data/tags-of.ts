import { isDeepStrictEqual } from 'node:util';
import type { Found, Tag } from './reference.ts';
import { lines } from './ris/lines.ts';
import { records } from './ris/records.ts';

/** A work whose tags may have to be read from its record. */
export type Tagged = Pick<Found, 'raw' | 'format'> & { readonly tags?: readonly Tag[] };

/** Every tag and value of a work, in order; read again from its record where only that is kept. */
export function tagsOf({ tags, raw }: Tagged): readonly Tag[] {
  return tags ?? (raw === undefined ? [] : reread(raw));
}

/**
 * The work without its tags, where its record gives the same again: a library would hold each word
 * twice. A record from the midst of a file of an odd dialect may read otherwise by itself.
 */
export function slim<Work extends Tagged>(work: Work): Omit<Work, 'tags'> & Tagged {
  const { tags, ...rest } = work;
  if (tags === undefined || work.raw === undefined) return work;
  return isDeepStrictEqual(reread(work.raw), tags) ? rest : work;
}

function reread(raw: string): readonly Tag[] {
  for (const record of records(lines([raw]))) {
    if (record && 'tags' in record) return record.tags.map(({ tag, value }) => [tag, value]);
  }
  return [];
}
