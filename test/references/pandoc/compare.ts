import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CslItem } from '../../../src/data/csl.ts';
import { cite } from '../../../src/references/cite.ts';
import { toItem } from '../../../src/references/item.ts';
import { toPlain } from '../../../src/references/plain.ts';
import { styleNode } from '../../../src/references/styles/shelf.ts';
import { style } from '../styles/stock.ts';
import { toCslXml } from './csl-xml.ts';

/** A made work with its id. */
export type Made = CslItem & { readonly id: string };

/** An entry that the two engines print differently, folded. */
export interface Different {
  readonly id: string;
  readonly ours: string;
  readonly theirs: string;
}

/** Is pandoc on this machine? */
export const pandoc = spawnSync('pandoc', ['--version']).status === 0;

/**
 * The entries that we print otherwise than pandoc's citeproc, an engine of its own in Haskell, does with
 * the same style. It takes no locale of ours, and has the en-US of its age.
 */
export function differences(styleId: string, items: readonly Made[]): readonly Different[] {
  const theirs = byPandoc(styleId, items);
  return items.flatMap((item) => {
    const ours = folded(toPlain(cite(item, style(styleId)).reference));
    const other = theirs.get(item.id) ?? '';
    return ours === other ? [] : [{ id: item.id, ours, theirs: other }];
  });
}

function byPandoc(styleId: string, items: readonly Made[]): ReadonlyMap<string, string> {
  const home = mkdtempSync(join(tmpdir(), 'ibid-pandoc-'));
  try {
    const node = styleNode(styleId);
    // Both get the item as we prepare it: the marks around italics that keep their case are CSL's.
    const prepared = items.map((item) => ({ ...toItem(item), id: item.id }));
    writeFileSync(join(home, 'style.csl'), toCslXml(node));
    writeFileSync(join(home, 'items.json'), JSON.stringify(prepared));
    const options = ['--citeproc', '--from=markdown', '--to=html', '--wrap=none', '--quiet'];
    const files = [`--csl=${home}/style.csl`, `--bibliography=${home}/items.json`];
    // It finds the locale of the style only where it is told.
    const lang = node.a?.['default-locale'] ?? 'en-US';
    const input = `---\nnocite: '@*'\nlang: ${lang}\n---\n`;
    const run = spawnSync('pandoc', [...options, ...files], { input, encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`pandoc: ${run.stderr}`);
    return entriesOf(run.stdout);
  } finally {
    rmSync(home, { recursive: true });
  }
}

function entriesOf(html: string): ReadonlyMap<string, string> {
  const parts = html.split(/<div id="ref-/).slice(1);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('"')), folded(read(part))]));
}

/** The text of an entry, without the number before it. */
function read(entry: string): string {
  return entry
    .slice(entry.indexOf('>') + 1)
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Without what locales and writers of HTML differ in: the kinds of dashes, of quotation marks, of spaces. */
function folded(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replaceAll(/[‐‑‒–—−]/g, '-')
      .replaceAll(/[“”]/g, '"')
      .replaceAll(/[‘’]/g, "'")
      .replaceAll(/\s+/g, ' ')
      .trim()
      // A number that stands in no column of its own: pandoc prints all works as one list.
      .replace(/^\[?\d+[\].] /, '')
  );
}
