import type { Tag, Work } from './reference.ts';
import { lines } from './ris/lines.ts';
import { records } from './ris/records.ts';

/** Every tag and value of a work, in order; read again from its record where only that is kept. */
export function tagsOf({ tags, raw }: Pick<Work, 'tags' | 'raw'>): readonly Tag[] {
  return tags ?? (raw === undefined ? [] : reread(raw));
}

/**
 * A work and nothing else, without its tags where its record gives the same again: a library would
 * hold each word twice. A record from the midst of a file of an odd dialect may read otherwise by
 * itself.
 */
export function slim({ csl, ids, tags, format, raw }: Work): Work {
  const work = { csl, ids, ...(format && { format }), ...(raw !== undefined && { raw }) };
  return tags === undefined || saysAgain(raw, tags) ? work : { ...work, tags };
}

function saysAgain(raw: string | undefined, tags: readonly Tag[]): boolean {
  if (raw === undefined) return false;
  const again = reread(raw);
  return again.length === tags.length && again.every((tag, at) => isSame(tag, tags[at]));
}

/** By hand: every work of every import comes by here. */
function isSame([tag, value]: Tag, other: Tag | undefined): boolean {
  return other !== undefined && tag === other[0] && value === other[1];
}

function reread(raw: string): readonly Tag[] {
  for (const record of records(lines([raw]))) {
    if (record && 'tags' in record) return record.tags.map(({ tag, value }) => [tag, value]);
  }
  return [];
}
