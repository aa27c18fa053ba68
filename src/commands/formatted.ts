import type { Reference } from '../data/reference.ts';
import { type Cited, cite } from '../references/cite.ts';
import { isHeavy } from '../references/heavy.ts';
import type { Mention } from '../references/mention.ts';
import type { Style } from '../references/styles/style.ts';
import { Unprintable } from '../references/unprintable.ts';
import { Refusal, type Spot } from './command.ts';
import { faultsOf, setList } from './set-list.ts';
import { teamLocale } from './team-style.ts';

type Desk = Pick<Spot, 'desk' | 'typeset'>;

/**
 * One work formatted, empty where the style has no words for it. Throws a `Refusal` where citeproc breaks
 * on it.
 */
export async function formatted(
  spot: Desk,
  work: Reference,
  style: Style,
  mention: Mention = {},
): Promise<Cited> {
  try {
    return await made(spot, work, style, mention);
  } catch (error) {
    if (!(error instanceof Unprintable)) throw error;
    throw new Refusal(
      `\`${work.key}\` can’t be printed in the style \`${style.id}\`: the formatter breaks on something in it. Look through its fields with \`/edit\`, or choose another style.`,
      { cause: error },
    );
  }
}

/**
 * Nobody knows how long a style that was brought, or a work with texts as nobody writes them, will take:
 * those are printed beside the main loop.
 */
async function made(spot: Desk, work: Reference, style: Style, mention: Mention): Promise<Cited> {
  if (!style.own && !isHeavy(work.csl)) {
    return cite(work.csl, style, teamLocale(spot.desk), mention);
  }
  const citations = [[{ key: work.key, ...mention }]];
  const list = await setList(spot, { style, works: [work], citations });
  const [fault] = faultsOf(list);
  if (fault) throw fault;
  return { reference: list.entries[0]?.runs ?? [], inText: list.citations[0] ?? [] };
}
