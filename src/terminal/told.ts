import { printable } from '../printable.ts';
import { lines } from './files.ts';
import { type Io, print } from './io.ts';
import { faultWords } from './library/faults.ts';

/** Says on standard error why something was not done. Returns 1. */
export async function refused(why: string, io: Pick<Io, 'stderr'>): Promise<number> {
  await print(io.stderr, lines([printable(why)]));
  return 1;
}

/** Does some work; what a person can put right is told in a sentence, and ends with 1. */
export async function orRefused(
  io: Pick<Io, 'stderr'>,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work();
  } catch (error) {
    const words = faultWords(error);
    if (words === undefined) throw error;
    return refused(words, io);
  }
}
