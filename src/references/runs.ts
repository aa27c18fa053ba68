import { linkOf } from './link.ts';
import { unseal } from './sealed.ts';

/** How a run looks. What it has not is absent. */
interface Look {
  readonly italic?: true;
  readonly bold?: true;
  readonly underline?: true;
  readonly sup?: true;
  readonly sub?: true;
  readonly smallCaps?: true;
  /** The address that the text leads to, ready to be followed. */
  readonly href?: string;
}

/** A piece of text in one look: what a style prints, free of any markup language. */
export interface Run extends Look {
  readonly text: string;
}

/** How many characters the text of these has. */
export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** What citeproc's tags do to the look of the text within: `Formats.html` of citeproc 2.4.63. */
const LOOKS: Readonly<Record<string, (look: Look) => Look>> = {
  i: (look) => ({ ...look, italic: true }),
  em: (look) => ({ ...look, italic: true }),
  'font-style:normal;': ({ italic: _, ...look }) => look,
  b: (look) => ({ ...look, bold: true }),
  'font-weight:normal;': ({ bold: _, ...look }) => look,
  'text-decoration:underline;': (look) => ({ ...look, underline: true }),
  'text-decoration:none;': ({ underline: _, ...look }) => look,
  'font-variant:small-caps;': (look) => ({ ...look, smallCaps: true }),
  'font-variant:normal;': ({ smallCaps: _, ...look }) => look,
  sup: (look) => ({ ...look, sup: true }),
  sub: (look) => ({ ...look, sub: true }),
  baseline: ({ sup: _, sub: __, ...look }) => look,
};

/** The look inside an element that is open; none where its text is not to be shown. */
type Inside = Look | undefined;

/** A tag, or the text up to the next one: citeproc escapes every < and > of its texts. */
const TOKEN = /<(\/?)(\w+)([^>]*)>|[^<]+/g;

/** The first of two columns. */
const MARGIN = /csl-left-margin">(.*?)<\/div>/s;

/** `1.`, `[1]`, `(1) `, `1 _`, and the `[Nati17]` of a style with labels; no name of an author. */
const LABEL = /^[[(〔<]?(?:\d+|[\p{L}+]+\d{2}[a-z]?)[\])〕>]?\s?[-_.)\]]*$/u;

/**
 * The number that a style prints before an entry; nothing where there is none, or where the author
 * stands in that column (cultural-geographies).
 */
export function labelOf(html: string): string | undefined {
  const column = MARGIN.exec(html)?.[1] ?? '';
  const text = decode(column.replaceAll(/<[^>]*>/g, '')).trim();
  return LABEL.test(text) ? text : undefined;
}

/**
 * Reads citeproc's HTML. Of the two columns of a numbered entry, `1.` and the text, the first is
 * left out: a work that is shown alone has no number. White space is single, and there is none at
 * the ends; a block of its own (an annotation) starts a new line.
 */
export function readHtml(html: string): readonly Run[] {
  const numbered = labelOf(html) !== undefined;
  const open: Inside[] = [];
  const line: Line = { runs: [], gap: '' };
  for (const [token, close, tag, attributes = ''] of html.matchAll(TOKEN)) {
    const inside = open.length === 0 ? {} : open.at(-1);
    if (close) open.pop();
    else if (tag === undefined) write(line, inside, decode(token));
    else {
      if (/"csl-(?:block|indent)"/.test(attributes)) line.gap = '\n';
      const number = numbered && attributes.includes('"csl-left-margin"');
      open.push(number || !inside ? undefined : lookWithin(inside, tag, attributes));
    }
  }
  return line.runs.map(withLink);
}

function lookWithin(look: Look, tag: string, attributes: string): Look {
  // Only tells the linked text from its neighbours: `withLink` works out where it leads.
  if (tag === 'a') return { ...look, href: '' };
  const style = /style="([^"]*)"/.exec(attributes)?.[1];
  return LOOKS[style ?? tag]?.(look) ?? look;
}

/** Once, and once only: a title with `&lt;` in it arrives as `&#38;lt;`. */
function decode(text: string): string {
  const whole = unseal(text);
  return whole.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** The runs so far, and the white space between them and what comes next. */
interface Line {
  readonly runs: Run[];
  gap: '' | ' ' | '\n';
}

function write(line: Line, inside: Inside, text: string): void {
  if (inside === undefined) return;
  const words = text.replaceAll(/[ \t\r\n]+/g, ' ');
  const core = words.replaceAll(/^ | $/g, '');
  if (core === '') {
    line.gap ||= words === '' ? '' : ' ';
    return;
  }
  const { runs, gap } = line;
  if (gap !== '') lengthen(runs, gap);
  add(runs, inside, gap === '' && runs.length > 0 && words.startsWith(' ') ? ` ${core}` : core);
  line.gap = words.endsWith(' ') ? ' ' : '';
}

function lengthen(runs: Run[], text: string): void {
  const last = runs.pop();
  if (last) runs.push({ ...last, text: last.text + text });
}

function add(runs: Run[], look: Look, text: string): void {
  const last = runs.at(-1);
  if (last && sameLook(last, look)) lengthen(runs, text);
  else runs.push({ ...look, text });
}

function sameLook(a: Look, b: Look): boolean {
  return KEYS.every((key) => a[key] === b[key]);
}

const KEYS = ['italic', 'bold', 'underline', 'sup', 'sub', 'smallCaps', 'href'] as const;

function withLink({ href, ...run }: Run): Run {
  return href === undefined ? run : { ...run, ...linkOf(run.text) };
}
