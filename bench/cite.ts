/** How long does a reference take: in a style that was not used before, then, and when it was asked for before? */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CslItem } from '../src/data/csl.ts';
import { cite } from '../src/references/cite.ts';
import { toMarkdown } from '../src/references/markdown.ts';
import { shelf } from '../src/references/styles/shelf.ts';
import { type Style, styleById } from '../src/references/styles/style.ts';
import { quantile, say, works } from './corpus.ts';

const items = works(300).map(({ csl }) => csl);
// The work that no other measure asks for.
const spare: CslItem = { ...items[0], type: 'book', title: 'A work that nothing else prints' };

function took(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function named(id: string): Style {
  const style = styleById(id);
  if (style === undefined) throw new Error(`No style is called ${id}.`);
  return style;
}

const ms = (times: readonly number[], share: number, digits = 2): string =>
  `${quantile(times, share).toFixed(digits)} ms`;

/** The entry of the list and the citation in the text; from the item on, so the peer need not parse. */
const ours = (csl: CslItem, style: Style): readonly string[] => {
  const { reference, inText } = cite(csl, style);
  return [toMarkdown(reference), toMarkdown(inText)];
};
const theirs = (csl: CslItem, template: string): readonly string[] =>
  ['bibliography', 'citation'].map((name) =>
    plugins.output.format(name, [{ ...csl, id: csl.title }], { template, format: 'text' }),
  );

// Both engines run in turn in one process, so that neither meets a warmer or a busier machine.
for (const id of ['apa', 'vancouver', 'harvard1']) {
  const style = named(id);
  const times: Record<'ours' | 'theirs', number[]> = { ours: [], theirs: [] };
  for (const [at, csl] of items.entries()) {
    const runs = [
      () => times.ours.push(took(() => ours(csl, style))),
      () => times.theirs.push(took(() => theirs(csl, id))),
    ];
    for (const run of at % 2 === 0 ? runs : runs.reverse()) run();
  }
  const [mine, other] = [times.ours.slice(30), times.theirs.slice(30)];
  say(`one work in ${id}, warm: p50, p95`, `${ms(mine, 0.5)}, ${ms(mine, 0.95)}`);
  say('  by @citation-js/plugin-csl 0.8.2', `${ms(other, 0.5)}, ${ms(other, 0.95)}`);
  say('  plugin-csl / ours', `${(quantile(other, 0.5) / quantile(mine, 0.5)).toFixed(2)} ×`);
}

const again = items.slice(-100).map((csl) => took(() => cite(csl, named('harvard1'))));
say('one reference that was asked for before: p50', ms(again, 0.5, 3));

const { styles } = shelf();
const some = styles.filter((_, at) => at % 9 === 0).map(({ id }) => named(id));
const cold = some.map((style) => took(() => cite(spare, style)));
say(
  `the first in each of ${some.length} styles: p50, p95`,
  `${ms(cold, 0.5, 0)}, ${ms(cold, 0.95, 0)}`,
);
