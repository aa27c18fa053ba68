import type { CiteprocCite, Engine } from 'citeproc';
import type { CslItem } from '../data/csl.ts';
import { markedText } from './marked.ts';
import { parentOf, type Style } from './styles/style.ts';

/** How a text points at a work. */
export interface Mention {
  /** Parenthetical where nothing is said. */
  readonly form?: Form;
  /** Where in the work: `12–14`. */
  readonly locator?: string;
  /** What kind of place that is, a CSL locator type: `page` where nothing is said. */
  readonly label?: string;
  /** Words before it: `see`. */
  readonly prefix?: string;
  /** Words behind it: `for a review`. */
  readonly suffix?: string;
}

/**
 * `(Liapi et al., 2025)` · `Liapi et al. (2025)` · what a note says of a work that was cited before:
 * `Liapi, “Factors,” 12.`
 */
export type Form = 'parenthetical' | 'narrative' | 'later';

/** The mention as citeproc takes it. */
export function toCite(id: string, { locator, label, prefix, suffix }: Mention): CiteprocCite {
  return {
    id,
    ...(locator === undefined ? {} : { locator: markedText(locator), label: label ?? 'page' }),
    // citeproc sets them beside the work as they are.
    ...(prefix ? { prefix: `${markedText(prefix.trim())} ` } : {}),
    ...(suffix
      ? { suffix: `${/^[,;.:]/.test(suffix) ? '' : ' '}${markedText(suffix.trim())}` }
      : {}),
  };
}

/** The mention of a work that is alone in its engine: what `printMention` prints, in half of the time. */
export function printAlone(
  engine: Engine,
  item: CslItem & { readonly id: string },
  mention: Mention,
  style: Style,
): string {
  const { form = 'parenthetical' } = mention;
  return form === 'parenthetical'
    ? printed(engine.makeCitationCluster([{ ...toCite(item.id, mention), position: 0 }]))
    : printMention(engine, item, mention, style);
}

/** The mention of one work as HTML; empty where the style has no words for it. */
export function printMention(
  engine: Engine,
  item: CslItem & { readonly id: string },
  mention: Mention,
  style: Style,
): string {
  const cite = toCite(item.id, mention);
  if (mention.form === 'later') {
    return printed(engine.makeCitationCluster([{ ...cite, position: 1, 'near-note': false }]));
  }
  if (mention.form !== 'narrative') return preview(engine, [cite]);
  const { prefix: _, suffix: __, ...plain } = mention;
  const said = inSentence(engine, item, plain, style);
  if (said === '') return '';
  // citeproc would set the words around the authors, and again within the brackets.
  const { prefix: before = '', suffix: after = '' } = toCite('', mention);
  return `${escaped(before)}${said}${escaped(after)}`;
}

/** `Liapi et al. (2025)`, `Liapi et al. [1]`; in a note style, who wrote the work. */
function inSentence(
  engine: Engine,
  { id, ...csl }: CslItem & { readonly id: string },
  mention: Mention,
  style: Style,
): string {
  const cite = toCite(id, mention);
  const author = preview(engine, [{ id, 'author-only': true }]);
  // A numeric style has no words for the authors: they are named by rule.
  if (author === '') return `${authors(engine, csl)} ${preview(engine, [cite])}`.trim();
  // In a note the whole work follows; in the text stands who wrote it.
  if (style.format === 'note') return author;
  const whole = preview(engine, [cite], 'composite');
  return whole.startsWith(author)
    ? spokenAnd(author, engine, style) + whole.slice(author.length)
    : whole;
}

/** The HTML of a citation of several works, as the style sorts and joins them. */
export function preview(
  engine: Engine,
  cites: readonly CiteprocCite[],
  mode?: 'composite',
): string {
  const properties = { noteIndex: 0, ...(mode ? { mode } : {}) };
  const citation = { citationItems: cites, properties };
  // A preview leaves nothing behind; citeproc's append gathers every citation it ever made.
  return printed(engine.previewCitationCluster(citation, [], [], 'html'));
}

/** Without what citeproc prints in place of nothing: `[CSL STYLE ERROR: reference with no printed form.]`. */
export function printed(html: string): string {
  if (html.includes('[CSL STYLE ERROR:')) return '';
  return html.replaceAll('[NO_PRINTED_FORM]', '').trim();
}

/** APA writes “&” in brackets and “and” in the sentence (7th edition, 8.17), which CSL cannot tell it. */
function spokenAnd(author: string, engine: Engine, style: Style): string {
  if (!/^apa(?:-|$)/.test(parentOf(style))) return author;
  return author.replaceAll(' &#38; ', ` ${engine.getTerm('and')} `);
}

/** `Smith` · `Smith and Müller` · `Smith et al.`; nothing where nobody is named. */
function authors(engine: Engine, { author, editor }: CslItem): string {
  const names = (author ?? editor ?? []).map(
    ({ literal, family, given }) => literal ?? family ?? given ?? '',
  );
  const [first = '', second, ...others] = names.map(escaped);
  if (second === undefined) return first;
  return others.length > 0
    ? `${first} ${engine.getTerm('et-al')}`
    : `${first} ${engine.getTerm('and')} ${second}`;
}

/** As citeproc escapes what it prints. */
const escaped = (name: string): string =>
  name.replaceAll(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
