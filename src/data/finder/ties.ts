import Fuse from 'fuse.js';
import { issuedYear } from '../cited-as.ts';
import type { CslItem } from '../csl.ts';
import { foldedWords } from '../fold.ts';
import type { Reference } from '../reference.ts';
import { surname } from '../surname.ts';
import { unmarked } from '../unmarked.ts';
import type { Hit } from './ranking.ts';

/** Hits whose scores are no further apart are about equal. */
const near = 0.01;
/** So many are put in order at most: fuse.js takes longer over each. */
export const mostTied = 12;

const fields = [
  { name: 'names', weight: 3 },
  { name: 'title', weight: 2 },
  { name: 'container', weight: 1 },
  { name: 'year', weight: 1 },
];

const folded = (text: string | undefined): string => foldedWords(unmarked(text ?? '')).join(' ');

const names = ({ author, editor }: CslItem): string =>
  (author ?? editor ?? []).map(surname).join(' ');

/**
 * Puts the first ones, where they are about equal, in the order that fuse.js gives them; those that it
 * finds equal stay as they are. It is asked about a few only: over many works its order is worse than ours
 * (docs/decisions/0004).
 */
export function settleTies(
  hits: readonly Hit[],
  words: readonly string[],
  reference: (doc: number) => Reference | undefined,
): readonly Hit[] {
  const best = hits[0]?.score ?? 0;
  const equal = hits.slice(0, mostTied).filter(({ score }) => score >= best - near);
  if (equal.length < 2) return hits;
  const texts = equal.map((hit) => {
    const csl = reference(hit.doc)?.csl;
    return {
      hit,
      names: csl ? folded(names(csl)) : '',
      title: folded(csl?.title),
      container: folded(csl?.['container-title']),
      year: String((csl && issuedYear(csl)) ?? ''),
    };
  });
  const fuse = new Fuse(texts, {
    keys: fields,
    useTokenSearch: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.4,
  });
  const order = fuse.search(words.join(' ')).map(({ item }) => item.hit);
  const rest = equal.filter((hit) => !order.includes(hit));
  return [...order, ...rest, ...hits.slice(equal.length)];
}
