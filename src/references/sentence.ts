import type { CiteprocCite, Engine } from 'citeproc';
import type { CslItem } from '../data/csl.ts';
import { unmarked } from '../data/unmarked.ts';
import { type Item, joiner } from './engine.ts';
import { escaped } from './escaped.ts';
import { toPlain } from './plain.ts';
import { preview } from './preview.ts';
import { readHtml } from './runs.ts';
import { parentOf, type Style } from './styles/style.ts';
import { surnames } from './surnames.ts';

/**
 * A work in the sentence: `Liapi et al. (2025)`, `Liapi et al. [1]`; in a note style who wrote it, since a
 * note has the rest. A work of nobody is called by its title.
 */
export function inSentence(
  engine: Engine,
  item: CslItem & Item,
  cite: CiteprocCite,
  style: Style,
): string {
  const who = preview(engine, [{ id: item.id, 'author-only': true }]);
  const isNobodys = !Object.values(item).some(Array.isArray);
  // With nobody to name, author-only is the whole note in some styles, `Anon,` or a date in others.
  if (style.format === 'note') return (isNobodys ? '' : who) || nameOf(engine, item);
  const whole = who === '' ? '' : preview(engine, [cite], 'composite');
  const rest = whole.startsWith(who) ? whole.slice(who.length) : undefined;
  // 2020 (2020), 2020 (Anon, 2020)
  const isTwice = isNobodys && rest !== undefined && repeats(rest, who);
  if (who === '' || isTwice) return byRule(engine, item, cite, style);
  if (rest === undefined) return whole;
  return (isNobodys ? who : spokenAnd(who, engine, style)) + rest;
}

/** Where the style has no words for who wrote it, or only what stands in the brackets. */
function byRule(
  engine: Engine,
  item: CslItem & Item,
  cite: CiteprocCite,
  { format }: Style,
): string {
  const plain = preview(engine, [cite]);
  const name = nameOf(engine, item);
  const bare =
    format === 'author-date' ? preview(engine, [{ ...cite, 'suppress-author': true }]) : '';
  const where = bare || plain;
  if (repeats(where, name)) return plain;
  // A superscript stands close to the word.
  return `${name}${where.startsWith('<sup>') ? '' : ' '}${where}`.trim();
}

/** Who wrote it, else what it is called. */
function nameOf(engine: Engine, item: CslItem): string {
  return surnames(engine, item) || escaped(unmarked(item['title-short'] ?? item.title ?? ''));
}

/** Do these words stand in a citation? */
function repeats(citation: string, words: string): boolean {
  const [said = '', sought = ''] = [citation, words].map(lettersOf);
  const at = sought === '' ? -1 : said.indexOf(sought);
  if (at < 0) return false;
  const around = said.charAt(at - 1) + said.charAt(at + sought.length);
  return !/[\p{L}\p{N}]/u.test(around);
}

const lettersOf = (html: string): string =>
  toPlain(readHtml(html))
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toLowerCase();

/** APA writes “&” in brackets and “and” in the sentence (7th edition, 8.17), which CSL cannot tell it. */
function spokenAnd(who: string, engine: Engine, style: Style): string {
  if (!/^apa(?:-|$)/.test(parentOf(style))) return who;
  return who.replaceAll(' &#38; ', joiner(engine.getTerm('and')));
}
