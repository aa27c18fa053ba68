import type { CslItem } from '../data/csl.ts';
import { buildPrinter, type Item, makeBibliography, type Printer } from './engine.ts';
import type { Mention } from './mention.ts';
import { printed } from './preview.ts';
import { printAlone } from './print-mention.ts';
import { recent } from './recent.ts';
import { printedAs, type Style } from './styles/style.ts';
import { Unprintable } from './unprintable.ts';

/** One work printed in one style, as citeproc's HTML. */
export interface Printed {
  /** The entry in the bibliography; empty where the style prints none for such a work. */
  readonly reference: string;
  /** The citation in the text, or in a note. */
  readonly inText: string;
}

// About 2 MB each (apa 2.3, chicago-author-date 4.5).
const ENGINES = 50;

const printers = new Map<string, Printer>();

/**
 * Prints one work, alone: no year suffix, always number 1. Synchronous from end to end, so that two
 * callers can never meet in the same engine. Throws `Unprintable` where citeproc breaks on the work.
 *
 * @param locale the language of the locale (`de-DE`), instead of the style's own or English
 */
export function print(
  item: Item & CslItem,
  style: Style,
  locale?: string,
  mention: Mention = {},
): Printed {
  const key = [printedAs(style), style.locale, locale].join(' ');
  const printer = recent(printers, ENGINES, key, () => buildPrinter(style, locale, 'unsorted'));
  try {
    return printOn(printer, item, style, mention);
  } catch (error) {
    // An engine that was stopped in the middle is in no state that anyone knows.
    printers.delete(key);
    throw new Unprintable(error);
  }
}

/** Prints one work, alone, on an engine of that style. */
export function printOn(
  { engine, items }: Printer,
  item: Item & CslItem,
  style: Style,
  mention: Mention,
): Printed {
  items.set(item.id, item);
  engine.updateItems([item.id]);
  const bibliography = makeBibliography(engine);
  const inText = printAlone(engine, item, mention, style);
  // A style without a bibliography cites the whole work in its notes.
  const reference = bibliography ? bibliography[1].join('') : printAlone(engine, item, {}, style);
  items.delete(item.id);
  return { reference: printed(reference), inText };
}
