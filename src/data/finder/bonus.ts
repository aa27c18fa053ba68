import { bitsIn } from './bits.ts';
import type { Standing } from './closer.ts';
import type { Wanted } from './sought.ts';

/** What counts beside the words themselves, which count 1 where all are there, in the best field. */
const worth = {
  /** Words stand side by side as they were typed: some of them, and all of them. */
  side: 0.1,
  together: 0.3,
  /** Each word with which the title opens, up to three; all that was typed, if it is that much. */
  opening: 0.02,
  opened: 0.1,
  wholeTitle: 0.05,
} as const;
const mostOpening = 3;

const forSide = (share: number): number => worth.side * share + worth.together * share ** 3;

/** What a document gains by how the words stand in it; `side` is the share that stands side by side. */
export const bonus = ({ opening, whole }: Standing, side: number, typed: number): number =>
  forSide(side) +
  worth.opening * Math.min(opening, mostOpening) +
  (opening >= mostOpening && opening === typed ? worth.opened : 0) +
  (whole ? worth.wholeTitle : 0);

/** The most that can be gained by how the words stand in a title. */
const mostInTitle = worth.opening * mostOpening + worth.opened + worth.wholeTitle;

/** The most that a document with these of the words can gain, wherever they stand in it. */
export function mostBonus({ all, telling, bits }: Wanted, held: number): number {
  // Silent words are not gathered, and those that go on not always: they may be there.
  let perhaps = held | ~bits;
  for (const { bit, more } of telling) if (more) perhaps |= bit;
  const typed = (2 ** all.length - 1) | 0;
  const behind = perhaps & (perhaps << 1) & typed;
  const side = all.length < 2 ? 0 : bitsIn(behind) / (all.length - 1);
  return forSide(side) + mostInTitle;
}

/** The same where words in abstracts count, as they stand in the text. */
export const mostBonusInAbstracts = forSide(1) + mostInTitle;
