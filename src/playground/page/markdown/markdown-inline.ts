import { readLink } from './markdown-links.ts';
import { closing, codeEnd, match } from './markdown-pairs.ts';

/** A stretch of text inside a line of Discord markdown. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: Emphasis; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly of: Mentioned; readonly id: string; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string };

/** The ways in which Discord sets words apart. */
export type Emphasis = 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';

/** What a mention can point at. Only a command carries its name with it. */
export type Mentioned = 'user' | 'role' | 'channel' | 'command';

/** What was read at one place, and where the text goes on behind it. */
interface Span {
  readonly inline: Inline;
  readonly end: number;
}

type Reader = (text: string, at: number) => Span | undefined;

const mentions: Readonly<Record<string, Mentioned>> = {
  '@': 'user',
  '@!': 'user',
  '@&': 'role',
  '#': 'channel',
};

/** Longest mark first: `**` must be tried before `*`. */
const emphases: readonly (readonly [mark: string, kind: Emphasis])[] = [
  ['**', 'strong'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'em'],
  ['_', 'em'],
];

const readers: readonly Reader[] = [
  readEscape,
  readCode,
  readMention,
  readTime,
  readLinkSpan,
  readEmphasis,
];

/**
 * Reads the inside of a paragraph of Discord markdown (Discord support article "Markdown Text 101",
 * Discord docs "Message Formatting"). Every text is valid: a mark without a partner stays text.
 */
export function parseInline(text: string): readonly Inline[] {
  const found: Inline[] = [];
  let plain = '';
  const keepPlain = () => {
    if (plain !== '') found.push({ kind: 'text', text: plain });
    plain = '';
  };
  for (let at = 0; at < text.length; ) {
    const span = readAt(text, at);
    if (span === undefined || span.inline.kind === 'text') {
      const end = span?.end ?? at + 1;
      plain += span?.inline.kind === 'text' ? span.inline.text : text.slice(at, end);
      at = end;
    } else {
      keepPlain();
      found.push(span.inline);
      at = span.end;
    }
  }
  keepPlain();
  return found;
}

function readAt(text: string, at: number): Span | undefined {
  // No mark begins with a letter but a bare link: most of a text takes this short way.
  if (/[a-gi-z0-9 ,.]/.test(text.charAt(at))) return undefined;
  for (const reader of readers) {
    const span = reader(text, at);
    if (span !== undefined) return span;
  }
  return undefined;
}

/** `\*` is an asterisk; a backslash before a letter, digit or space is only a backslash. */
function readEscape(text: string, at: number): Span | undefined {
  const [, character] = match(/\\([^0-9A-Za-z\s])/uy, text, at) ?? [];
  if (character === undefined) return undefined;
  return { inline: { kind: 'text', text: character }, end: at + 1 + character.length };
}

/** `` `code` ``, also between more backticks so that the code may hold some itself. */
function readCode(text: string, at: number): Span | undefined {
  const end = codeEnd(text, at);
  if (end === undefined) return undefined;
  const [marks = ''] = match(/`+/y, text, at) ?? [];
  const inside = text.slice(at + marks.length, end - marks.length);
  // One space at each side belongs to the marks: `` ` `` shows a single backtick.
  const code = /^ (.*\S.*) $/s.exec(inside)?.[1] ?? inside;
  return { inline: { kind: 'code', text: code }, end };
}

function readMention(text: string, at: number): Span | undefined {
  const [whole = '', mark = '', id] = match(/<(@[!&]?|#)(\d{1,20})>/y, text, at) ?? [];
  const of = mentions[mark];
  if (of !== undefined && id !== undefined) {
    return { inline: { kind: 'mention', of, id, name: '' }, end: at + whole.length };
  }
  const command = match(/<\/([^:>]{1,100}):(\d{1,20})>/y, text, at);
  const [all = '', name = '', commandId = ''] = command ?? [];
  if (command === undefined) return undefined;
  return { inline: { kind: 'mention', of: 'command', id: commandId, name }, end: at + all.length };
}

/** `<t:1752105600:D>`: a moment, shown in the reader's own time zone. */
function readTime(text: string, at: number): Span | undefined {
  const [whole = '', seconds, style = 'f'] =
    match(/<t:(-?\d{1,12})(?::([tTdDfFR]))?>/y, text, at) ?? [];
  if (seconds === undefined) return undefined;
  return { inline: { kind: 'time', seconds: Number(seconds), style }, end: at + whole.length };
}

function readLinkSpan(text: string, at: number): Span | undefined {
  const found = readLink(text, at);
  if (found === undefined) return undefined;
  const { url, words, end } = found;
  const children =
    words === undefined ? [{ kind: 'text', text: url } as const] : parseInline(words);
  return { inline: { kind: 'link', url, children }, end };
}

function readEmphasis(text: string, at: number): Span | undefined {
  for (const [mark, kind] of emphases) {
    if (!text.startsWith(mark, at)) continue;
    const from = at + mark.length;
    const close = closing(text, from, mark);
    if (close === undefined) continue;
    const children = parseInline(text.slice(from, close));
    return { inline: { kind, children }, end: close + mark.length };
  }
  return undefined;
}
