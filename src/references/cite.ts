import type { CslItem } from '../data/csl.ts';
import { print } from './engine.ts';
import { toItem } from './item.ts';
import { recent } from './recent.ts';
import { type Run, readHtml } from './runs.ts';

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
 * Formats one work in a style on the shelf. Throws where the shelf has no such style or locale.
 *
 * @param styleId as `styles()` states it: `apa`
 * @param locale a CSL locale (`de-DE`), instead of the style's own or English
 */
export function cite(csl: CslItem, styleId: string, locale?: string): Cited {
  const item = toItem(csl);
  return recent(finished, KEPT, `${styleId} ${locale ?? ''} ${item.id}`, () => {
    const { reference, inText } = print(item, styleId, locale);
    return { reference: readPrinted(reference), inText: readPrinted(inText) };
  });
}

function readPrinted(html: string): readonly Run[] {
  // What citeproc prints in place of nothing: "[CSL STYLE ERROR: reference with no printed form.]"
  return html.includes('[CSL STYLE ERROR:') ? [] : readHtml(html);
}
