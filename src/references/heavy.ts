import type { CslItem } from '../data/csl.ts';

/** No name and no title is longer, in characters, but a file may say so. */
const longestText = 1000;

/** A work with hundreds of authors has less. */
const mostText = 20_000;

/**
 * May printing such a work take long? citeproc's time grows with the square of a text: a name of 60,000
 * quotation marks takes 10 s. Abstracts and what CSL does not know are not printed, and do not count.
 */
export function isHeavy(csl: CslItem): boolean {
  const { abstract: _, custom: __, ...printed } = csl;
  const texts: string[] = [];
  const gather = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(gather);
  };
  gather(printed);
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  return all > mostText || texts.some((text) => text.length > longestText);
}
