import { shown } from './plain.ts';
import type { Run } from './runs.ts';

/**
 * Runs as Discord markdown. Discord's dialect is simple-markdown's with rules of its own: `*` needs
 * no word border, a bare address becomes a link, and a backslash takes the meaning from any character
 * but a letter, a digit or white space.
 */

/** Text that looks the same all through, or leads somewhere. */
interface Stretch {
  readonly text: string;
  /** What stands on both sides of it: `*` italic, `**` bold, `__` underlined. */
  readonly marker: string;
  readonly href?: string;
}

/** Markdown to be put between markers, or an address, which stands bare. */
type Piece = { readonly markdown: string; readonly marker: string } | { readonly address: string };

/** `1. `, `- `, `-# ` and `# ` make a list, small print and a heading of the line that they start. */
const LINE_START = /^[^\S\n]*(?:\d+\.|[-+#])(?=[\s#]|$)/gm;

/** The markdown that shows exactly the text and look of the runs. Small caps stay as they are. */
export function toMarkdown(runs: readonly Run[]): string {
  // From the end, because what an address and a marker need depends on what comes behind them.
  return stretches(runs)
    .flatMap(pieces)
    .reduceRight((rest, piece) => write(piece, rest) + rest, '')
    .replaceAll(LINE_START, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** One stretch for neighbours that Discord can't tell apart: *CO* and *₂* are *CO₂*. */
function stretches(runs: readonly Run[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const { underline, bold, italic, href, ...run } of runs) {
    const text = shown(run);
    const marker = `${underline ? '__' : ''}${bold ? '**' : ''}${italic ? '*' : ''}`;
    const last = all.at(-1);
    if (href !== undefined) all.push({ text, marker, href });
    else if (last && last.href === undefined && last.marker === marker) {
      all[all.length - 1] = { text: last.text + text, marker };
    } else all.push({ text, marker });
  }
  return all;
}

/** An address within a text, which would show its backslashes if it were escaped. */
const ADDRESS = /(https?:\/\/[^\s<>]+[^\s<>.,:;"')\]”’»])/;

/** Brackets in pairs: all that the text of a masked link may hold, escaped or not. */
const LINKABLE = /^(?:[^[\]]|\[[^[\]]*\])*$/;

function pieces({ text, marker, href }: Stretch): Piece[] {
  if (href === text) return [{ address: text }];
  if (href !== undefined && LINKABLE.test(text)) return [{ markdown: masked(text, href), marker }];
  // At the odd places stands what the expression captured.
  return text
    .split(ADDRESS)
    .map((part, at) => (at % 2 === 1 ? { address: part } : { markdown: escaped(part), marker }));
}

/** A text that leads elsewhere, without the preview that Discord makes of an address. */
function masked(text: string, href: string): string {
  // A bracket would end the link, a star the italics around it.
  const target = href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('*', '%2A');
  return `[${escaped(text)}](<${target}>)`;
}

function write(piece: Piece, rest: string): string {
  if ('address' in piece) return bare(piece.address, rest) ? piece.address : `<${piece.address}>`;
  const { markdown, marker } = piece;
  const core = markdown.trim();
  if (marker === '' || core === '') return markdown;
  // A marker with white space on its inner side is none.
  const start = markdown.indexOf(core);
  const after = markdown.slice(start + core.length);
  const close = [...marker].reverse().join('');
  const apart = after === '' && rest.startsWith(close.slice(-1)) ? ZERO_WIDTH_SPACE : '';
  return `${markdown.slice(0, start)}${marker}${core}${close}${after}${apart}`;
}

// Two markers that touch would read as one: *a* before **b**.
const ZERO_WIDTH_SPACE = '\u200b';

/**
 * Does Discord's own link end where the address ends? It takes everything up to white space or `<`,
 * gives back the punctuation at the end, and is of several minds about brackets. In doubt the address
 * is put in angle brackets, which Discord does not show.
 */
function bare(address: string, rest: string): boolean {
  return !/[.,:;"'\])]$/.test(address) && /^[.,:;"']*(?:\s|$)/.test(rest);
}

/** `:dna:` becomes a picture, and so do signs that have one, ™ and ♀ among them. */
const EMOJI =
  /:(?=[\w+-]+:)|(?!\p{Emoji_Presentation})(?=[\u00a9-\u3299])\p{Extended_Pictographic}/gu;

function escaped(text: string): string {
  return (
    text
      .replaceAll(/[\\*_~`|<>[\]]/g, '\\$&')
      // Discord looks for the end of a masked link at the last of several: [10.1/x](<address>)\](2).
      .replaceAll('](', ']\\(')
      .replaceAll(EMOJI, '\\$&')
      // No address, but Discord would begin one here, and show the backslashes that come behind it.
      .replaceAll(/https?:(?=\/\/)/g, '$&\\')
      .replaceAll(/@(?=everyone|here)/g, `@${ZERO_WIDTH_SPACE}`)
  );
}
