import { DOMParser } from '@xmldom/xmldom';
import type { Run } from '../../src/references/runs.ts';

/** What we use of a node of the parser. */
interface Node {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: Node | null;
  readonly nextSibling: Node | null;
  getAttribute?(name: string): string | null;
}

const LOOKS: Readonly<Record<string, Partial<Run>>> = {
  i: { italic: true },
  b: { bold: true },
  u: { underline: true },
  sup: { sup: true },
  sub: { sub: true },
};

/** Reads a piece of HTML back, by a parser that knows nothing of the code it checks. It takes no fault. */
export function readBack(html: string): readonly Run[] {
  const fault = (level: string, message: string): never => {
    throw new Error(`${level}: ${message} in ${html}`);
  };
  const parser = new DOMParser({ onError: fault });
  const root = parser.parseFromString(`<p>${html}</p>`, 'text/html').documentElement;
  if (root === null) throw new Error(`There is nothing in ${html}`);
  return inner(root as unknown as Node, {});
}

function inner(node: Node, look: Omit<Run, 'text'>): Run[] {
  const runs: Run[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeName === '#text') runs.push({ ...look, text: child.nodeValue ?? '' });
    else if (child.nodeName === 'br') runs.push({ text: '\n' });
    else runs.push(...inner(child, { ...look, ...within(child) }));
  }
  return runs;
}

function within(node: Node): Partial<Run> {
  const href = node.getAttribute?.('href');
  if (node.nodeName === 'a' && href) return { href };
  if (node.getAttribute?.('style') === 'font-variant:small-caps') return { smallCaps: true };
  const look = LOOKS[node.nodeName];
  if (look === undefined) throw new Error(`Nobody wrote <${node.nodeName}>.`);
  return look;
}
