import type { Reference } from '../data/reference.ts';
import { toItem } from './item.ts';
import { print } from './print.ts';
import type { Style } from './styles/style.ts';
import { Unprintable } from './unprintable.ts';

/** A work on which citeproc breaks. */
export interface Broken {
  readonly key: string;
  /** With what citeproc has thrown as its cause. */
  readonly error: Error;
}

/** More have the style or us to blame: there is no sense in building an engine after each of a thousand. */
const most = 20;

/** The works on which citeproc breaks, each printed alone; none where there are too many of them. */
export function brokenOf(
  works: readonly Pick<Reference, 'key' | 'csl'>[],
  style: Style,
  locale: string | undefined,
): readonly Broken[] {
  const found: Broken[] = [];
  for (const { key, csl } of works) {
    try {
      print(toItem(csl), style, locale);
    } catch (error) {
      if (!(error instanceof Unprintable)) throw error;
      found.push({ key, error });
    }
    if (found.length > most) return [];
  }
  return found;
}
