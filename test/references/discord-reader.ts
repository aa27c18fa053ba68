/**
 * Reads Discord markdown back, by the rules of Discord's renderer (simple-markdown's escape,
 * autolink, url, link, em, strong and u), written apart from the code that it checks. It throws
 * where a reference would set off something that no reference means: a list, a mention, a picture.
 */

/** A stretch of text as Discord shows it. */
export interface Shown {
  readonly text: string;
  /** `*`, `**`, `__`, from the outside in; empty where it is plain. */
  readonly look: string;
  readonly href?: string;
}

const ESCAPE = /^\\([^0-9A-Za-z\s])/;
const ANGLED = /^<([^: >]+:\/[^ >]+)>/;
const BARE = /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/;
const MASKED =
  /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?\s*\)/;
const LOOKS: readonly (readonly [marker: string, rule: RegExp])[] = [
  ['*', /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/],
  ['**', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/],
  ['__', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/],
  ['*', /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/],
];

/** What no reference may contain, wherever it stands. */
const TABOO: readonly RegExp[] = [
  /^~~[\s\S]+?~~/,
  /^\|\|[\s\S]+?\|\|/,
  /^`+[\s\S]*?[^`]`+/,
  /^@(?:everyone|here)/,
  /^<(?:@[!&]?|#|\/\w+:|a?:\w+:|t:|id:)[^>]*>/,
  /^:(?!\w*https?:)[\w+-]+:/,
  /^[©®™♀♂↔☑]/,
];
/** What it may not begin a line with. */
const TABOO_AT_START = /^[^\S\n]*(?:(?:[*+-]|\d+\.) |#{1,3} |-# |>)/;

/** The text that Discord shows for this markdown. */
export function readDiscord(markdown: string): readonly Shown[] {
  return inner(markdown, '', true);
}

function inner(markdown: string, look: string, lineStart: boolean): Shown[] {
  const shown: Shown[] = [];
  let at = 0;
  while (at < markdown.length) {
    const rest = markdown.slice(at);
    const starts = lineStart && (at === 0 || markdown[at - 1] === '\n');
    const [length, some] = next(rest, look, starts);
    shown.push(...some);
    at += length;
  }
  return shown;
}

function next(rest: string, look: string, starts: boolean): [length: number, shown: Shown[]] {
  if (starts && TABOO_AT_START.test(rest)) throw new Error(`This starts a block: ${rest}`);
  const escaped = ESCAPE.exec(rest);
  if (escaped) return [2, [{ text: escaped[1] ?? '', look }]];
  const angled = ANGLED.exec(rest);
  if (angled) return [angled[0].length, [link(angled[1] ?? '', look)]];
  const bare = BARE.exec(rest);
  if (bare) {
    const address = balanced(bare[0]);
    return [address.length, [link(address, look)]];
  }
  const masked = MASKED.exec(rest);
  if (masked) {
    const [whole, text = '', href = ''] = masked;
    return [whole.length, inner(text, look, false).map((part) => ({ ...part, href }))];
  }
  for (const taboo of TABOO) if (taboo.test(rest)) throw new Error(`This is no text: ${rest}`);
  return styled(rest, look) ?? [1, [{ text: rest.slice(0, 1), look }]];
}

/** Of several rules that fit, the longest match wins. */
function styled(rest: string, look: string): [length: number, shown: Shown[]] | undefined {
  const fits = LOOKS.flatMap(([marker, rule]) => {
    const match = rule.exec(rest);
    return match ? [{ marker, length: match[0].length, text: match[1] ?? '' }] : [];
  });
  const longest = fits.sort((a, b) => b.length - a.length)[0];
  return longest && [longest.length, inner(longest.text, look + longest.marker, false)];
}

function link(address: string, look: string): Shown {
  return { text: address, look, href: address };
}

/** A bracket at the end belongs to the address only if one was opened in it. */
function balanced(address: string): string {
  let end = address;
  while (end.endsWith(')') && end.split('(').length < end.split(')').length) end = end.slice(0, -1);
  return end;
}
