import { bibtex } from './bibtex/bibtex.ts';
import { cslJson } from './csl-json/csl-json.ts';
import type { Format } from './format.ts';
import { medline } from './medline/medline.ts';
import { quoteIn, unquote } from './quoted.ts';
import { refer } from './refer/refer.ts';
import { ris } from './ris/ris.ts';
import { webOfScience } from './web-of-science/web-of-science.ts';

/** The formats that Ibid reads. */
const formats: readonly Format[] = [ris, medline, refer, webOfScience, bibtex, cslJson];

/** How much of a text its format is mostly told by, in characters. */
const startLength = 10_000;

/** How a text is to be read. */
export interface Chosen {
  readonly format: Format;
  /** What stands before each line: the `> ` of quoted mail. RIS has it among its dialects. */
  readonly quote: string;
}

/**
 * The format of a text, by what is in it: that of the record which comes first, for an abstract in
 * one format may quote another. `text` is its first slice: there may be long comments above.
 */
export function formatOf(text: string): Chosen | undefined {
  const start = text.slice(0, startLength);
  const quote = quoteIn(start);
  return (
    chosen(firstIn(start), '') ??
    chosen(quote === '' ? undefined : firstIn(unquote(start, quote)), quote) ??
    chosen(start === text ? undefined : firstIn(text), '')
  );
}

function chosen(format: Format | undefined, quote: string): Chosen | undefined {
  return format && { format, quote };
}

function firstIn(text: string): Format | undefined {
  let found: Format | undefined;
  let first = text.length;
  for (const format of formats) {
    const at = format.begins(text) ?? text.length;
    if (at < first) [found, first] = [format, at];
    if (first === 0) break;
  }
  return found;
}
