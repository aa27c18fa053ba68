import type { Engine } from 'citeproc';
import type { CslItem } from '../data/csl.ts';
import type { Item } from './engine.ts';
import { escaped } from './escaped.ts';
import { type Mention, toCite } from './mention.ts';
import { preview, printed } from './preview.ts';
import { inSentence } from './sentence.ts';
import type { Style } from './styles/style.ts';

/** The mention of a work that is alone in its engine: what `printMention` prints, in half of the time. */
export function printAlone(
  engine: Engine,
  item: CslItem & Item,
  mention: Mention,
  style: Style,
): string {
  return mention.form === 'narrative'
    ? printMention(engine, item, mention, style)
    : printed(engine.makeCitationCluster([toCite(item.id, mention)]));
}

/** The mention of one work as HTML; empty where the style has no words for it. */
export function printMention(
  engine: Engine,
  item: CslItem & Item,
  mention: Mention,
  style: Style,
): string {
  const { form, prefix: _, suffix: __, ...plain } = mention;
  const cite = toCite(item.id, mention);
  // A preview takes every mention for the first.
  if (form === 'later') return printed(engine.makeCitationCluster([cite]));
  if (form !== 'narrative') return preview(engine, [cite]);
  const said = inSentence(engine, item, toCite(item.id, plain), style);
  if (said === '') return '';
  // citeproc would set the words around the authors, and again within the brackets.
  return `${escaped(cite.prefix ?? '')}${said}${escaped(cite.suffix ?? '')}`;
}
