import type { CslItem } from '../data/csl.ts';
import { type Broken, brokenOf } from './broken.ts';
import { type Cite, citation, type Items } from './citation.ts';
import { buildPrinter, makeBibliography, type Printer } from './engine.ts';
import { type Entry, readEntry } from './entry.ts';
import { toItem } from './item.ts';
import { printed } from './preview.ts';
import { printMention } from './print-mention.ts';
import { recent } from './recent.ts';
import { type Run, readHtml } from './runs.ts';
import { printedAs, type Style } from './styles/style.ts';

/** Works to be printed together: sorted, numbered and told apart by the rules of the style. */
export interface Order {
  readonly style: Style;
  /** A CSL locale (`de-DE`), instead of the style's own or English. */
  readonly locale?: string;
  /** In the order in which the text cites them; each key once. */
  readonly works: readonly Listed[];
  /** Citations of several works, by key. */
  readonly citations?: readonly (readonly Cite[])[];
}

/** A work, and the key under which the answer speaks of it. */
export interface Listed {
  readonly key: string;
  readonly csl: CslItem;
}

/** Works printed together. */
export interface List {
  /** As the style sorts them. Without works for which it has no words: `unprinted` names them. */
  readonly entries: readonly KeyedEntry[];
  readonly unprinted: readonly string[];
  /** Those of `unprinted` on which citeproc has broken, and how. */
  readonly broken: readonly Broken[];
  /** The citations that were asked for, in that order; empty where the style cannot. */
  readonly citations: readonly (readonly Run[])[];
}

/** One work of a list. */
export interface KeyedEntry extends Entry {
  readonly key: string;
}

/**
 * Engines of whole styles are dear: 150 MB for chicago-author-date. Of two, one is most likely the
 * style that the team uses.
 */
const ENGINES = 2;

const printers = new Map<string, Printer>();

/**
 * Prints works together, but for those on which citeproc breaks. Takes up to 6 s for a thousand, and 3 s
 * more for the first list in some styles, so never on the main thread of a bot: `Typesetter` does it beside.
 */
export function list(order: Order): List {
  try {
    return { ...printTogether(order), broken: [] };
  } catch (error) {
    const broken = brokenOf(order.works, order.style, order.locale);
    if (broken.length === 0) throw error;
    const keys = broken.map(({ key }) => key);
    const works = order.works.filter(({ key }) => !keys.includes(key));
    const rest = printTogether({ ...order, works });
    return { ...rest, unprinted: [...rest.unprinted, ...keys], broken };
  }
}

function printTogether({ style, locale, works, citations = [] }: Order): Omit<List, 'broken'> {
  const name = [printedAs(style), style.locale, locale].join(' ');
  const printer = recent(printers, ENGINES, name, () => buildPrinter(style, locale, 'whole'));
  const items = new Map(works.map(({ key, csl }) => [key, toItem(csl)]));
  try {
    for (const item of items.values()) printer.items.set(item.id, item);
    // As works that no text cites yet: a citation is only previewed, and shall know of all of them.
    printer.engine.updateUncitedItems([...new Set([...items.values()].map(({ id }) => id))]);
    const printed = {
      ...bibliography(printer, style, items),
      citations: citations.map((cites) => readHtml(citation(printer.engine, style, items, cites))),
    };
    // The next list would go on with the numbers of this one.
    printer.engine.updateUncitedItems([]);
    printer.engine.updateItems([]);
    return printed;
  } catch (error) {
    // An engine that was stopped in the middle is in no state that anyone knows.
    printers.delete(name);
    throw error;
  } finally {
    printer.items.clear();
  }
}

type Bibliography = ReturnType<Printer['engine']['makeBibliography']>;

function bibliography(
  { engine }: Printer,
  style: Style,
  items: Items,
): Pick<List, 'entries' | 'unprinted'> {
  const made = makeBibliography(engine);
  // Two records of the same content are one work: the one that was named first speaks for both.
  const byId = new Map([...items].reverse().map(([key, { id }]) => [id, key]));
  const entries = made
    ? pairs(made)
    : // A style without a bibliography cites whole works in its notes.
      [...items.values()].map((item): [string, string] => [
        item.id,
        printMention(engine, item, {}, style),
      ]);
  const all = entries.map(
    ([id, html]): KeyedEntry => ({ key: byId.get(id) ?? '', ...readEntry(printed(html)) }),
  );
  const shown = new Set(all.filter(({ runs }) => runs.length > 0).map(({ key }) => key));
  return {
    entries: all.filter(({ key }) => shown.has(key)),
    unprinted: [...items].flatMap(([key, { id }]) => (shown.has(byId.get(id) ?? '') ? [] : [key])),
  };
}

/**
 * The entries with the ids of their works. citeproc leaves an entry of nothing out, but not its id: all
 * behind it would be taken for the work before.
 */
function pairs([about, entries]: Exclude<Bibliography, false>): readonly [string, string][] {
  const all = about.entry_ids.map(([id = '']) => id);
  const empty = new Set(about.bibliography_errors.map(({ itemID }) => itemID));
  const ids = all.length === entries.length ? all : all.filter((id) => !empty.has(id));
  return entries.map((html, at) => [ids[at] ?? '', html]);
}
