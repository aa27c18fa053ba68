import type { CslItem } from '../data/csl.ts';
import { toItem } from './item.ts';
import type { Mention } from './mention.ts';
import { print } from './print.ts';
import { recent } from './recent.ts';
import { type Run, readHtml } from './runs.ts';
import { printedAs, type Style } from './styles/style.ts';

/** One work in one style. */
export interface Cited {
  /** The entry of a reference list, without number; empty where the style prints none for it. */
  readonly reference: readonly Run[];
  /** How a text points at it: `(Liapi et al., 2025)`, `[1]`, `¹`; empty where the style cannot. */
  readonly inText: readonly Run[];
}

// A few kilobytes each.
const KEPT = 2000;

const finished = new Map<string, Cited>();

/**
 * Formats one work. Throws where there is no such locale, or the shelf has lost the style; `Unprintable`
 * where citeproc breaks on the work.
 *
 * @param locale a CSL locale (`de-DE`), instead of the style's own or English
 * @param mention how the text points at it; in brackets, where nothing is said
 */
export function cite(csl: CslItem, style: Style, locale?: string, mention: Mention = {}): Cited {
  const item = toItem(csl);
  const { form, locator, label, prefix, suffix } = mention;
  const how = JSON.stringify([form, locator, label, prefix, suffix]);
  const key = [printedAs(style), style.locale, locale, item.id, how].join(' ');
  return recent(finished, KEPT, key, () => {
    const { reference, inText } = print(item, style, locale, mention);
    return { reference: readHtml(reference), inText: readHtml(inText) };
  });
}
