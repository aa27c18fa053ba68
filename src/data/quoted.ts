/** What mail puts before the lines of a quotation: the first one that has words at once behind it. */
const marked = /^(?:>[ \t]?)+(?=[^\s>])/m;

/** The `> ` that stands before quoted lines in a text; empty where there are none. */
export function quoteIn(text: string): string {
  return marked.exec(text)?.[0] ?? '';
}

/** A text without the `> ` of its lines; in a blank line nothing stands behind the mark. */
export function unquote(text: string, quote: string): string {
  return text.replace(new RegExp(`^${quote}|^${quote.trimEnd()}$`, 'gm'), '');
}

/** The slices of a text, each of whole lines, without the quotation marks before them. */
export function* unquoted(slices: Iterable<string>, quote: string): Generator<string> {
  for (const slice of slices) yield quote === '' ? slice : unquote(slice, quote);
}
