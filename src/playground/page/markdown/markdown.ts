import { type Inline, parseInline } from './markdown-inline.ts';

/** A part of a message that stands on lines of its own. */
export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | List
  | { readonly kind: 'code-block'; readonly language: string; readonly text: string };

/** A bulleted list, or a numbered one that counts from `start`. */
export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
}

interface Taken {
  readonly block: Block;
  readonly end: number;
}

type Reader = (text: string, at: number) => Taken | undefined;

const listLine = /( *)([-*]|\d{1,9}\.) +(\S.*)(?:\n|$)/y;

/** How deep quotes and lists may stand in each other; a deeper mark is text. */
const deepest = 11;

/**
 * Reads a message of Discord markdown into blocks (Discord support article "Markdown Text 101").
 * Line breaks inside a paragraph are kept as `\n`, as Discord shows them. Every text is valid.
 */
export function parseMarkdown(source: string, depth = 0): readonly Block[] {
  const text = source.replace(/\r\n?/g, '\n');
  const blocks: Block[] = [];
  let paragraph = '';
  const keepParagraph = () => {
    const words = paragraph.replace(/^\n+|\n+$/g, '');
    if (words.trim() !== '') blocks.push({ kind: 'paragraph', children: parseInline(words) });
    paragraph = '';
  };
  for (let at = 0; at < text.length; ) {
    const taken = readCodeBlock(text, at) ?? readLines(text, at, depth);
    if (taken === undefined) {
      const end = paragraphEnd(text, at);
      paragraph += text.slice(at, end);
      at = end;
    } else {
      keepParagraph();
      blocks.push(taken.block);
      at = taken.end;
    }
  }
  keepParagraph();
  return blocks;
}

/** The blocks that only the beginning of a line can open. */
function readLines(text: string, at: number, depth: number): Taken | undefined {
  if (at > 0 && text.charAt(at - 1) !== '\n') return undefined;
  const readers: readonly Reader[] =
    depth < deepest ? [readHeading, readQuote(depth), readList(depth)] : [readHeading];
  for (const reader of readers) {
    const taken = reader(text, at);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** A fence may open in the middle of a line; it needs a partner, or it is text. */
function readCodeBlock(text: string, at: number): Taken | undefined {
  if (!text.startsWith('```', at)) return undefined;
  const close = text.indexOf('```', at + 3);
  const inside = text.slice(at + 3, close);
  if (close < 0 || inside.trim() === '') return undefined;
  const [opening = '', language = ''] = /^([\w+-]*)\n/.exec(inside) ?? [];
  const code = inside.slice(opening.length).replace(/^\n+|\n+$/g, '');
  const end = text.charAt(close + 3) === '\n' ? close + 4 : close + 3;
  return { block: { kind: 'code-block', language, text: code }, end };
}

function readHeading(text: string, at: number): Taken | undefined {
  const form = /(#{1,3}|-#) +(\S.*)(?:\n|$)/y;
  form.lastIndex = at;
  const [whole = '', mark = '', words = ''] = form.exec(text) ?? [];
  if (whole === '') return undefined;
  const children = parseInline(words.trimEnd());
  const end = at + whole.length;
  if (mark === '-#') return { block: { kind: 'subtext', children }, end };
  const level = mark.length === 1 ? 1 : mark.length === 2 ? 2 : 3;
  return { block: { kind: 'heading', level, children }, end };
}

/** `> ` quotes its line, and `>>> ` everything that follows. */
function readQuote(depth: number): Reader {
  return (text, at) => {
    const rest = text.startsWith('>>> ', at) ? text.slice(at + 4) : undefined;
    const form = /(?:> .*(?:\n|$))+/y;
    form.lastIndex = at;
    const lines = form.exec(text)?.[0];
    const inside = rest ?? lines?.replace(/^> /gm, '');
    if (inside === undefined) return undefined;
    const end = rest === undefined ? at + (lines?.length ?? 0) : text.length;
    return { block: { kind: 'quote', blocks: parseMarkdown(inside, depth + 1) }, end };
  };
}

/** Lines of one kind of mark; deeper lines are a list inside the item above them. */
function readList(depth: number): Reader {
  return (text, at) => {
    const first = lineAt(text, at);
    if (first === undefined) return undefined;
    const items: string[] = [];
    let end = at;
    for (let line: ListLine | undefined = first; line !== undefined; line = lineAt(text, end)) {
      const inner = line.indent > first.indent;
      if (!inner && line.ordered !== first.ordered) break;
      if (inner) items.push(`${items.pop()}\n${text.slice(end + first.indent + 1, line.end)}`);
      else items.push(line.words);
      end = line.end;
    }
    const blocks = items.map((item) => parseItem(item, depth + 1));
    const { ordered, start } = first;
    return { block: { kind: 'list', ordered, start, items: blocks }, end };
  };
}

/** The first line of an item is words, even where they look like another block. */
function parseItem(item: string, depth: number): readonly Block[] {
  const [words = '', ...inner] = item.split('\n');
  const first: Block = { kind: 'paragraph', children: parseInline(words) };
  return [first, ...parseMarkdown(inner.filter((line) => line !== '').join('\n'), depth)];
}

interface ListLine {
  readonly indent: number;
  readonly ordered: boolean;
  readonly start: number;
  readonly words: string;
  readonly end: number;
}

function lineAt(text: string, at: number): ListLine | undefined {
  listLine.lastIndex = at;
  const [whole = '', indent = '', mark = '', words = ''] = listLine.exec(text) ?? [];
  if (whole === '') return undefined;
  const ordered = mark.endsWith('.');
  const start = ordered ? Number(mark.slice(0, -1)) : 1;
  return { indent: indent.length, ordered, start, words, end: at + whole.length };
}

/** A paragraph goes on to the next line, or to a fence within the line. */
function paragraphEnd(text: string, at: number): number {
  const line = text.indexOf('\n', at);
  const fence = text.indexOf('```', at + 1);
  const end = line < 0 ? text.length : line + 1;
  return fence > at && fence < end ? fence : end;
}
