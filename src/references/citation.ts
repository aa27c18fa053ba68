import type { Engine } from 'citeproc';
import type { CslItem } from '../data/csl.ts';
import type { Item } from './engine.ts';
import { type Mention, toCite } from './mention.ts';
import { preview } from './preview.ts';
import { printMention } from './print-mention.ts';
import type { Style } from './styles/style.ts';

/** One work in a citation. */
export interface Cite extends Mention {
  readonly key: string;
}

/** The works that may be cited, by key. */
export type Items = ReadonlyMap<string, Item & CslItem>;

/** A citation as HTML; in the sentence, each work has its own. */
export function citation(
  engine: Engine,
  style: Style,
  items: Items,
  cites: readonly Cite[],
): string {
  const all = cites.flatMap(({ key, ...mention }) => {
    const item = items.get(key);
    return item ? [{ item, mention }] : [];
  });
  // Cited twice in one breath, citeproc would print `(Smith, 2000, 2000)`.
  const known = all.filter(
    ({ item }, at) => all.findIndex((each) => each.item.id === item.id) === at,
  );
  if (known.length < 2 || known.some(({ mention }) => mention.form === 'narrative')) {
    return known
      .map(({ item, mention }) => printMention(engine, item, mention, style))
      .filter((html) => html !== '')
      .join('; ');
  }
  return preview(
    engine,
    known.map(({ item, mention }) => toCite(item.id, mention)),
  );
}
