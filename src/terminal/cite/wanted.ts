import type { Reference } from '../../data/reference.ts';
import { printable } from '../../printable.ts';
import type { ListForm } from '../../references/document.ts';
import type { Style } from '../../references/styles/style.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';

/** Works to be printed, when all that was said has been understood. */
export interface Wanted {
  readonly works: readonly Reference[];
  readonly style: Style;
  readonly locale?: string;
  readonly format: ListForm;
}

/**
 * Tells for which work the style has no words: `apa prints nothing for roe2020 (dataset).`
 *
 * @param error on which the work came to grief
 */
export async function tellUnprinted(
  { key, csl }: Pick<Reference, 'key' | 'csl'>,
  { id }: Style,
  io: Pick<Io, 'stderr'>,
  error?: Error,
): Promise<void> {
  const why = error ? `: ${error.message}` : '.';
  await print(io.stderr, lines([printable(`${id} prints nothing for ${key} (${csl.type})${why}`)]));
}
