import { oneLine } from '../../commands/suggest.ts';
import type { Reference } from '../../data/reference.ts';
import { printable } from '../../printable.ts';
import { toCslItem } from '../../references/csl-json.ts';
import { lines } from '../files.ts';
import { counted } from '../library/words.ts';

/** What a question found. */
export interface Answered {
  readonly query: string;
  /** How long looking took, in milliseconds. */
  readonly ms: number;
  /** The best first. */
  readonly works: readonly Reference[];
}

/** `Liapi et al. 2025 · Factors that influence … · liapi2025factors`, a line for each work. */
export function asLines({ works }: Answered): string {
  // Titles are whole, as there is room for them, and so are keys, as half of one names nothing.
  return lines(works.map((work) => printable(oneLine(work, Number.POSITIVE_INFINITY))));
}

/** `{"query":"liapi","ms":0.213,"keys":["liapi2025factors"],"csl":[{"id":"liapi2025factors",…}]}`. */
export function asJson({ query, ms, works }: Answered): string {
  const keys = works.map(({ key }) => key);
  const csl = works.map(toCslItem);
  return lines([JSON.stringify({ query, ms: Number(ms.toFixed(3)), keys, csl })]);
}

/** The sentence for one that found nothing. */
export function nothing({ query }: Answered, among: number): string {
  return `Nothing found for “${query}” among ${counted(among, 'work')}.`;
}
