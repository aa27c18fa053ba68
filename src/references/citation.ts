import type { CiteprocCite, Engine } from 'citeproc';
import type { CslItem } from '../data/csl.ts';
import type { Item } from './engine.ts';
import { type Mention, toCite } from './mention.ts';
import { preview, printed, sorted } from './preview.ts';
import { printMention } from './print-mention.ts';
import type { Style } from './styles/style.ts';

/** One work in a citation. */
export interface Cite extends Mention {
  readonly key: string;
}

/** The works that may be cited, by key. */
export type Items = ReadonlyMap<string, Item & CslItem>;

/**
 * A citation as HTML; in the sentence, each work has its own. Words before the first work and behind the
 * last stand around all of them, however the style sorts them.
 */
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
  const set = around(
    engine,
    known.map(({ item, mention }) => toCite(item.id, mention)),
  );
  // A preview takes every mention for the first.
  return known.some(({ mention }) => mention.form === 'later')
    ? printed(engine.makeCitationCluster(set))
    : preview(engine, set);
}

/** The words before the first and behind the last, at those that come first and last in print. */
function around(engine: Engine, cites: readonly CiteprocCite[]): readonly CiteprocCite[] {
  const prefix = cites[0]?.prefix;
  const suffix = cites.at(-1)?.suffix;
  if (prefix === undefined && suffix === undefined) return cites;
  const bare = cites.map(({ prefix: _, suffix: __, ...cite }) => cite);
  const order = sorted(engine, bare);
  return bare.map((cite) => ({
    ...cite,
    ...(prefix !== undefined && cite.id === order[0] ? { prefix } : {}),
    ...(suffix !== undefined && cite.id === order.at(-1) ? { suffix } : {}),
  }));
}
