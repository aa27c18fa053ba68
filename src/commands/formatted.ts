import type { Reference } from '../data/reference.ts';
import { type Cited, cite } from '../references/cite.ts';
import { isHeavy } from '../references/heavy.ts';
import type { Mention } from '../references/mention.ts';
import type { Style } from '../references/styles/style.ts';
import type { Spot } from './command.ts';
import { setList } from './set-list.ts';
import { teamLocale } from './team-style.ts';

/**
 * One work formatted, empty where the style has no words for it. Nobody knows how long a style that was
 * brought, or a work with texts as nobody writes them, will take: those are printed beside the main loop.
 */
export async function formatted(
  spot: Pick<Spot, 'desk' | 'typeset'>,
  work: Reference,
  style: Style,
  mention: Mention = {},
): Promise<Cited> {
  if (!style.own && !isHeavy(work.csl)) {
    return cite(work.csl, style, teamLocale(spot.desk), mention);
  }
  const citations = [[{ key: work.key, ...mention }]];
  const { entries, citations: printed } = await setList(spot, { style, works: [work], citations });
  return { reference: entries[0]?.runs ?? [], inText: printed[0] ?? [] };
}
