import type { Found, Tag } from '../../data/reference.ts';
import { rows } from '../../data/ris/tags.ts';
import { risIds } from './ids.ts';
import { keptTags } from './kept.ts';
import { risLine, risParagraphs } from './lines.ts';
import { risTags } from './tags.ts';
import { risTy, writtenType } from './type.ts';

const order: ReadonlyMap<string, number> = new Map(rows.map(([tag], rank) => [tag, rank]));

/**
 * A work as canonical RIS of the newer specification: TY first, one AU and one KW a line, the year in
 * PY and the day in DA, `ER  - ` last, lines ended by CR LF. What a record in RIS had beyond CSL
 * stands below that, as it came. It reads as the same work again. A citation key is its ID, where it
 * has none of its own.
 */
export function canonicalRis(work: Found & { readonly key?: string }): string {
  const type = writtenType(work);
  const written = risTags(work.csl, type);
  const kept = keptTags(work);
  const ids = risIds(work, type, [...written, ...kept]);
  const id: Tag[] =
    work.key === undefined || kept.some(([tag]) => tag === 'ID') ? [] : [['ID', work.key]];
  const all = [...[...written, ...ids, ...id].sort(([a], [b]) => rank(a) - rank(b)), ...kept];
  const ty = risTy(type, (name) => all.some(([tag]) => tag === name));
  const body = all.map((tag) => (tag[0] === 'AB' ? risParagraphs(tag) : risLine(tag)));
  return risLine(['TY', ty]) + body.join('') + risLine(['ER', '']);
}

function rank(tag: string): number {
  return order.get(tag) ?? rows.length;
}
