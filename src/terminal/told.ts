import { printable } from '../printable.ts';
import { lines } from './files.ts';
import { type Io, print } from './io.ts';

/** Says on standard error why something was not done. Returns 1. */
export async function refused(why: string, io: Pick<Io, 'stderr'>): Promise<number> {
  await print(io.stderr, lines([printable(why)]));
  return 1;
}
