import type { CslItem } from '../../../src/data/csl.ts';
import { buildPrinter, type Item, type Printer } from '../../../src/references/engine.ts';
import { toItem } from '../../../src/references/item.ts';
import { toMarkdown } from '../../../src/references/markdown.ts';
import { toPlain } from '../../../src/references/plain.ts';
import { type Printed, print, printOn } from '../../../src/references/print.ts';
import { printMention } from '../../../src/references/print-mention.ts';
import { readHtml } from '../../../src/references/runs.ts';
import type { Style } from '../../../src/references/styles/style.ts';
import { readDiscord } from '../discord-reader.ts';
import { everyItem } from './every-item.ts';

/** What came of one style. */
export interface Checked {
  /** Milliseconds for the first work in it, engine and all. */
  readonly cold: number;
  /** The items that it has no words for in the list, and in the text. */
  readonly silent: { readonly reference: readonly string[]; readonly inText: readonly string[] };
  /** What should not be, in words; empty where all is well. */
  readonly wrong: readonly string[];
}

const items = Object.entries(everyItem).map(([name, csl]) => ({ name, item: toItem(csl) }));

/** Prints every item in a style: fast and whole, as runs, as markdown, and as Discord shows that. */
export function checkStyle(style: Style): Checked {
  const begun = performance.now();
  const [first] = items;
  if (first) print(first.item, style);
  const cold = performance.now() - begun;
  const whole = buildPrinter(style, undefined, 'whole');
  const silent: Record<keyof Printed, string[]> = { reference: [], inText: [] };
  const wrong: string[] = [];
  for (const { name, item } of items) {
    const fast = print(item, style);
    const full = printWhole(whole, item, style);
    for (const part of ['reference', 'inText'] as const) {
      if (fast[part] !== full[part]) wrong.push(`${name}: ${fast[part]}, whole ${full[part]}`);
      if (readHtml(fast[part]).length === 0) silent[part].push(name);
      const fault = asShown(fast[part]);
      if (fault !== undefined) wrong.push(`${name}: ${fault}`);
    }
  }
  return { cold, silent, wrong };
}

/** In the way of the lists, which knows of no short cut. */
function printWhole(printer: Printer, item: CslItem & Item, style: Style): Printed {
  const { reference } = printOn(printer, item, style, {});
  printer.items.set(item.id, item);
  const inText = printMention(printer.engine, item, {}, style);
  return { reference, inText };
}

/** What Discord shows other than the plain text; nothing where they are the same. */
function asShown(html: string): string | undefined {
  const runs = readHtml(html);
  const markdown = toMarkdown(runs);
  try {
    const shown = readDiscord(markdown).map(({ text }) => text);
    const same = shown.join('').replaceAll('\u200b', '') === toPlain(runs);
    return same ? undefined : `${markdown} shows ${shown.join('')}`;
  } catch (error) {
    return `${markdown}: ${error}`;
  }
}
