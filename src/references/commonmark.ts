import { escaped, startEscaped } from './commonmark-text.ts';
import { htmlTags } from './html.ts';
import type { Run } from './runs.ts';

/**
 * Runs as CommonMark for `.md` files, which GitHub, Obsidian and pandoc show alike. (Discord's dialect
 * is another language: `toMarkdown`.) CommonMark has italic, bold and links; all else is inline HTML.
 */

/** Neighbours that are italic alike and bold alike. */
interface Stretch {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly runs: Run[];
}

/** The text and look of the runs, as one paragraph. */
export function toCommonMark(runs: readonly Run[]): string {
  const all = stretches(runs);
  let before = '';
  all.forEach((stretch, at) => {
    before += write(stretch, before, all[at + 1]);
  });
  return startEscaped(before).replaceAll(/(?<=.)\n/g, '\\\n');
}

function stretches(runs: readonly Run[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const run of runs) {
    const { bold = false, italic = false } = run;
    const last = all.at(-1);
    if (last?.bold === bold && last.italic === italic) last.runs.push(run);
    else all.push({ bold, italic, runs: [run] });
  }
  return all;
}

function write(stretch: Stretch, before: string, next: Stretch | undefined): string {
  const markdown = stretch.runs.map(written).join('');
  const core = markdown.trim();
  if (core === '' || !(stretch.bold || stretch.italic)) return markdown;
  const start = markdown.indexOf(core);
  const space = [markdown.slice(0, start), markdown.slice(start + core.length)] as const;
  const behind = space[1] + (next ? next.runs.map(written).join('') : '');
  const beside = next && (next.bold || next.italic);
  const starred = opens(before + space[0], core) && closes(core, behind, beside === true);
  return space[0] + (starred ? stars(stretch, core) : tagged(stretch, core)) + space[1];
}

function stars({ bold, italic }: Stretch, core: string): string {
  const marker = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  return marker + core + marker;
}

function tagged({ bold, italic }: Stretch, core: string): string {
  const tags = htmlTags({ ...(bold && { bold }), ...(italic && { italic }) });
  return tags.reduceRight((inner, [open, close]) => open + inner + close, core);
}

/**
 * Do stars after `before` begin an emphasis of `core`? Not within a word if punctuation comes behind
 * them, `a*(b)*`, and not behind other stars. What is punctuation has changed (`€` is some since
 * 0.31), so a sign counts as the worse of the two.
 */
function opens(before: string, core: string): boolean {
  return !before.endsWith('*') && (LETTER_FIRST.test(core) || BORDER_LAST.test(before));
}

/** The same, seen from the other end. Markers of the next stretch touch these if no space is between. */
function closes(core: string, behind: string, beside: boolean): boolean {
  if (beside && !/^\s/.test(behind)) return false;
  return !behind.startsWith('*') && (LETTER_LAST.test(core) || BORDER_FIRST.test(behind));
}

const LETTER_FIRST = /^[^\p{P}\p{S}\s]/u;
const LETTER_LAST = /[^\p{P}\p{S}\s]$/u;
const BORDER_FIRST = /^(?:$|[\p{P}\p{Zs}\t\n$+<=>^`|~])/u;
const BORDER_LAST = /(?:^|[\p{P}\p{Zs}\t\n$+<=>^`|~])$/u;

/** A run without its bold and italic, which its stretch has. */
function written({ bold: _, italic: __, ...run }: Run): string {
  const text = run.href === undefined ? escaped(run.text) : linked(run.text, run.href);
  return htmlTags(run).reduceRight((inner, [open, close]) => open + inner + close, text);
}

/** An address that shows itself stands in angle brackets, if no reader can find an entity in it. */
function linked(text: string, href: string): string {
  if (href === text && /^https?:\/\/[\w\-.~:/?#@!$'()*+,;=%]+$/.test(href)) return `<${href}>`;
  const target = href.replaceAll(/[\s<>\\]/g, (character) => encodeURIComponent(character));
  return `[${escaped(text)}](<${target.replaceAll('&', '&amp;')}>)`;
}
