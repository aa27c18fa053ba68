import type { Tag } from '../../data/reference.ts';

/** A line that a reader of RIS would take for a tag instead of the rest of a value. */
const likeATag = /^[A-Z][A-Z0-9]\s{0,4}[-–—]/i;

/** What would be taken for the first line of another file, joined to the last of one: `AxTY  - BOOK`. */
const typeBehind = /(?<=\S|^)TY {2}- (?=\w+$)/gm;

/**
 * A tag as lines of RIS, ended by CR LF. A value of several lines goes on in lines without a tag, as
 * exporters write long abstracts; one that would pass for a tag goes on in the line above it.
 */
export function risLine([tag, value]: Tag): string {
  const lines = value
    .replace(typeBehind, 'TY - ')
    .split(/[\r\n]+/)
    .map((line) => line.trim());
  const [first = '', ...rest] = lines.filter((line) => line !== '');
  const more = rest.map((line) => (likeATag.test(line) ? ' ' : '\r\n') + line).join('');
  return `${tag}  - ${first}${more}\r\n`;
}

/** What opens a record wherever it stands, for one program or another. */
const typeBelow = /\n(TY\s{0,4}[-–—])/gi;

/**
 * An abstract as lines of RIS, so that its paragraphs come back: a blank line stands between two where
 * no sentence ends, and one that would pass for a tag is indented (Web of Science indents them all).
 * Only one that would open a record goes on in the line above it, for an indent is not enough.
 */
export function risParagraphs([tag, text]: Tag): string {
  const [first = '', ...rest] = text
    .replace(typeBelow, ' $1')
    .replace(typeBehind, 'TY - ')
    .split('\n');
  const lines = [`${tag}  - ${first}`];
  let last = first;
  for (const paragraph of rest) {
    if (!/[.!?:]$/.test(last)) lines.push('');
    lines.push(likeATag.test(paragraph) ? `   ${paragraph}` : paragraph);
    last = paragraph;
  }
  return `${lines.join('\r\n')}\r\n`;
}
