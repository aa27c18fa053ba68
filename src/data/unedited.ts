import type { CslItem } from './csl.ts';
import { identify } from './csl-json/identify.ts';
import type { Reference, Work } from './reference.ts';

/** The work as its files say, where a person has put something right in it; `undefined` elsewhere. */
export function unedited(reference: Work | Reference): Work | undefined {
  if (!('origin' in reference) || !reference.origin) return undefined;
  const edited = Object.entries(reference.origin).filter(([, { edit }]) => edit);
  if (edited.length === 0) return undefined;
  const { tags, raw, format } = reference;
  const csl: Record<string, unknown> = { ...reference.csl };
  for (const [variable, { was }] of edited) {
    if (was === undefined) delete csl[variable];
    else csl[variable] = was;
  }
  const item = csl as CslItem;
  return {
    csl: item,
    ids: identify(item),
    ...(tags && { tags }),
    ...(raw !== undefined && { raw }),
    ...(format && { format }),
  };
}
