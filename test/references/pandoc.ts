import { spawnSync } from 'node:child_process';
import type { Run } from '../../src/references/runs.ts';

/** An element of pandoc's document: `{ t: 'Emph', c: [...] }`. */
interface Element {
  readonly t: string;
  readonly c?: unknown;
}

/** Is there a pandoc on this machine? It is no part of the project, and the tests go on without it. */
export const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** What pandoc reads in a text of this format, as another format. */
export function pandoc(text: string, from: string, to: string): string {
  const { stdout, stderr, status } = spawnSync('pandoc', ['-f', from, '-t', to, '--wrap=none'], {
    input: text,
    maxBuffer: 1e8,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The runs of each paragraph. It throws where something else than paragraphs is in the text. */
export function pandocParagraphs(text: string, from: string): readonly (readonly Run[])[] {
  const { blocks } = JSON.parse(pandoc(text, from, 'json')) as { blocks: Element[] };
  return blocks.map((block) => {
    if (block.t !== 'Para') throw new Error(`This is no paragraph: ${JSON.stringify(block)}`);
    return inlines(block.c as Element[], {});
  });
}

type Look = Omit<Run, 'text'>;

const LOOKS: Readonly<Record<string, Look>> = {
  Emph: { italic: true },
  Strong: { bold: true },
  Underline: { underline: true },
  Superscript: { sup: true },
  Subscript: { sub: true },
  SmallCaps: { smallCaps: true },
};
const TAGS: Readonly<Record<string, Look>> = {
  '<i>': { italic: true },
  '<b>': { bold: true },
  '<u>': { underline: true },
  '<sup>': { sup: true },
  '<sub>': { sub: true },
  '<span style="font-variant:small-caps">': { smallCaps: true },
  '<span>': {},
};

function inlines(elements: readonly Element[], look: Look): Run[] {
  const runs: Run[] = [];
  const open: Look[] = [look];
  for (const { t, c } of elements) {
    const inside = open.at(-1) ?? look;
    const tag = t === 'RawInline' ? ((c as [string, string])[1] ?? '') : '';
    if (tag.startsWith('</')) open.pop();
    else if (tag !== '') {
      if (TAGS[tag] === undefined) throw new Error(`Nobody wrote ${tag}.`);
      open.push({ ...inside, ...TAGS[tag] });
    } else runs.push(...inline({ t, c }, inside));
  }
  if (open.length !== 1) throw new Error('A tag does not end.');
  return runs;
}

function inline({ t, c }: Element, look: Look): Run[] {
  if (t === 'Str') return [{ ...look, text: c as string }];
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return [{ text: ' ' }];
  const within = LOOKS[t];
  if (within) return inlines(c as Element[], { ...look, ...within });
  if (t === 'Span') return inlines((c as [unknown, Element[]])[1], look);
  if (t === 'Link') {
    const [, text, [href]] = c as [unknown, Element[], [string, string]];
    return inlines(text, { ...look, href });
  }
  throw new Error(`This is no text: ${JSON.stringify({ t, c })}`);
}
