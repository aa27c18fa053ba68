import { oneLine } from '../../data/ris/values.ts';

/** What LaTeX would not print as it is, and how it is written so that it does. */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/**
 * Text as LaTeX that BibTeX, Biber and Zotero read: other letters than ASCII stay as they are.
 * Two hyphens or quotation marks would be joined, and `&lt;` is read as HTML by some: `{}` parts them.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\{}$&#%_^~<>]/g, (character) => escapes[character] ?? character)
    .replace(/-(?=-)|`(?=`)|'(?=')/g, '$&{}')
    .replace(/\\&(?=(?:\\#)?\w{1,8};)/g, '$&{}');
}

/** The markup of CSL, and what it is in LaTeX. */
const commands: Readonly<Record<string, string>> = {
  i: '\\emph{',
  b: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
  sc: '\\textsc{',
  smallCaps: '\\textsc{',
  nocase: '{',
};

const markup =
  /<(\/?)(i|b|sup|sub|sc)>|<span (?:class="(nocase)"|style="font-variant: ?(small-caps);?")>|<(\/)span>/g;

/** A piece of a text: words, or the beginning or the end of markup. */
interface Piece {
  readonly text: string;
  /** What the markup is; absent where it is words. */
  readonly name?: string;
  readonly ends?: boolean;
}

/** CSL text as LaTeX, its markup as commands. `words` writes what stands between the markup. */
function written(text: string, words: (text: string, isProtected: boolean) => string): string {
  const pieces = cut(oneLine(text));
  const paired = pairs(pieces);
  let protectedBy = 0;
  const said = pieces.map((piece, i) => {
    if (!paired.has(i)) return words(piece.text, protectedBy > 0);
    if (piece.ends) {
      if (paired.get(i) === 'nocase') protectedBy--;
      return '}';
    }
    if (piece.name === 'nocase') protectedBy++;
    return commands[piece.name ?? ''] ?? '';
  });
  return said.join('');
}

function cut(text: string): Piece[] {
  if (!text.includes('<')) return [{ text }];
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(markup)) {
    const [all, slash, element, nocase, smallCaps, end] = found;
    if (found.index > from) pieces.push({ text: text.slice(from, found.index) });
    const name = element ?? nocase ?? (smallCaps === undefined ? 'span' : 'smallCaps');
    pieces.push({ text: all, name, ends: slash === '/' || end === '/' });
    from = found.index + all.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

/** The pieces of markup that have a partner, with the name of the pair; the rest is text. */
function pairs(pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const open: { readonly at: number; readonly name: string }[] = [];
  pieces.forEach(({ name, ends }, at) => {
    if (name === undefined) return;
    if (!ends) {
      open.push({ at, name });
      return;
    }
    const last = open.at(-1);
    if (!last || !closes(name, last.name)) return;
    open.pop();
    // LaTeX would print nothing for them.
    if (isBlank(pieces.slice(last.at + 1, at))) return;
    found.set(last.at, last.name).set(at, last.name);
  });
  return found;
}

function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every(({ text, name }) => name === undefined && text.trim() === '');
}

function closes(end: string, start: string): boolean {
  return end === 'span' ? start === 'nocase' || start === 'smallCaps' : end === start;
}

/** A line of text as LaTeX. */
export function tex(text: string): string {
  return written(text, escaped);
}

/** Capitals inside of a word: DNA, McDonald, U.S.; styles that print titles in small letters keep them. */
const capitals = /[\p{L}\p{N}.]\p{Lu}/u;

/** A title as LaTeX, with braces around each word whose capitals must stay (as Better BibTeX does). */
export function titleTex(text: string): string {
  return written(text, (words, isProtected) => {
    if (isProtected) return escaped(words);
    return words
      .split(' ')
      .map((word) => (capitals.test(word) ? `{${escaped(word)}}` : escaped(word)))
      .join(' ');
  });
}

/** Paragraphs, which a blank line parts in LaTeX; none begins as an entry would (`@article{`). */
export function paragraphsTex(text: string): string {
  return text
    .split('\n')
    .map((line) => tex(line).replace(/^@/, '{}@'))
    .join('\n\n');
}

/** An address or an identifier, which BibLaTeX prints as it is: only what would end its braces is written otherwise. */
export function verbatimTex(text: string): string {
  return oneLine(text).replace(/[{}\\]/g, encodeURIComponent);
}
