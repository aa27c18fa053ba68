import type { Found, Tag } from '../../data/reference.ts';
import { tyOf } from '../../data/ris/tag-of.ts';
import { type RisType, typeOf, types } from '../../data/ris/types.ts';

/** Whether a tag is among those that are written. */
type Has = (tag: string) => boolean;

/** The type that a record was read as, by its own TY; `undefined` where it did not come as RIS. */
export function ownType({
  csl,
  tags,
  format,
}: Pick<Found, 'csl' | 'tags' | 'format'>): RisType | undefined {
  if (format !== undefined || tags.length === 0) return undefined;
  const ty = tags.find(([tag, value]) => tag === 'TY' && value !== '')?.[1] ?? '';
  const { type } = typeOf(ty, (name) =>
    tags.some(([tag, value]: Tag) => tag === name && value !== ''),
  );
  return type.csl === csl.type ? type : undefined;
}

/** The type that a work is written as: its own, else the one that the table has for its type of CSL. */
export function writtenType(work: Pick<Found, 'csl' | 'tags' | 'format'>): RisType {
  const { csl } = work;
  const own = ownType(work);
  if (own && types.has(own.ty)) return own;
  const inPress = csl.type === 'article-journal' && csl.status === 'in press';
  const ty = inPress ? 'INPR' : tyOf[csl.type];
  return types.get(ty) ?? typeOf(ty, () => false).type;
}

/**
 * The TY of a work. A reader takes GEN for an article where it has a journal, and ICOMM for a web
 * page where it has an address: where that is not what the work is, it is called otherwise.
 */
export function risTy(type: RisType, has: Has): string {
  if (typeOf(type.ty, has).type.csl === type.csl) return type.ty;
  return type.ty === 'GEN' ? 'OTHER' : tyOf[type.csl];
}
