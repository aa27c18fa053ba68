import { toPlain } from './plain.ts';
import { labelOf, type Run, readHtml } from './runs.ts';

/** An entry of a reference list. */
export interface Entry {
  /** What stands in the margin: `1.`, `[1]`, `¹`; absent where the style numbers nothing. */
  readonly label?: string;
  readonly runs: readonly Run[];
}

/** The first of the two columns of a numbered entry. It holds text and looks, but no block. */
const LEFT_MARGIN = /<div class="csl-left-margin">([\s\S]*?)<\/div>/;

/** Reads an entry of citeproc's bibliography, with the label that `readHtml` leaves out. */
export function readEntry(html: string): Entry {
  const runs = readHtml(html);
  // In the first column of some styles stands the author, which is a part of the entry.
  if (labelOf(html) === undefined) return { runs };
  return { label: toPlain(readHtml(LEFT_MARGIN.exec(html)?.[1] ?? '')), runs };
}
