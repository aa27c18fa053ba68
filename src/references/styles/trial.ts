import { Turns } from '../../data/turns.ts';
import type { List } from '../list.ts';
import { lengthOf } from '../runs.ts';
import { Overdue, TooLong, Typesetter, type TypesetterLimits } from '../typesetter.ts';
import type { Style } from './style.ts';
import { trialWorks } from './trial-works.ts';

/** More than any style takes: 4 s for the heaviest, of 150 MB, where others are at work too. */
const usual: TypesetterLimits = { time: 30_000, memory: 384, idle: 1 };

/** Ten times what any style prints of one work; one that prints more would fill a disk with a library. */
const mostText = 20_000;

/** Each trial has a thread of its own, of which there shall be one at a time. */
const turns = new Turns();

/**
 * Prints works of all kinds in a style that somebody has brought, in a thread of its own: what is wrong
 * with it, as a sentence; `undefined` where all is well.
 */
export function tryStyle(
  style: Style,
  limits: Partial<TypesetterLimits> = {},
): Promise<string | undefined> {
  return turns.take(() => tried(style, { ...usual, ...limits }));
}

const works = trialWorks.map((csl, at) => ({ key: `trial${at}`, csl }));

async function tried(style: Style, limits: TypesetterLimits): Promise<string | undefined> {
  const typesetter = new Typesetter(limits);
  try {
    const citations = [works.map(({ key }) => ({ key }))];
    return faultOf(await typesetter.print({ style, works, citations }));
  } catch (error) {
    if (error instanceof TooLong) return error.message;
    return error instanceof Overdue
      ? `It is not done with ${works.length} works. ${error.message}`
      : breaks(error);
  } finally {
    await typesetter.close();
  }
}

const breaks = (error: unknown): string =>
  `The formatter, citeproc, breaks on it: ${error instanceof Error ? error.message : String(error)}`;

function faultOf({ entries, citations, broken }: List): string | undefined {
  if (broken[0]) return breaks(broken[0].error.cause);
  const long = entries.find(({ runs }) => lengthOf(runs) > mostText);
  if (long) {
    const type = works.find(({ key }) => key === long.key)?.csl.type;
    return `It prints ${lengthOf(long.runs)} characters for one work (${type}).`;
  }
  const cited = citations.reduce((sum, runs) => sum + lengthOf(runs), 0);
  if (cited > mostText * works.length) return `It prints ${cited} characters for one citation.`;
  return entries.length === 0 ? 'It prints nothing for a work of any kind.' : undefined;
}
