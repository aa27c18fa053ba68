import type { CiteprocCite } from 'citeproc';
import { sealedText } from './sealed.ts';

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
export function toCite(
  id: string,
  { form, locator, label, prefix, suffix }: Mention,
): CiteprocCite {
  return {
    id,
    ...(form === 'later' ? { position: 1, 'near-note': false } : { position: 0 }),
    ...(locator === undefined ? {} : { locator: sealedText(locator), label: label ?? 'page' }),
    // citeproc sets them beside the work as they are.
    ...(prefix ? { prefix: `${sealedText(prefix.trim())} ` } : {}),
    ...(suffix
      ? { suffix: `${/^[,;.:]/.test(suffix) ? '' : ' '}${sealedText(suffix.trim())}` }
      : {}),
  };
}
