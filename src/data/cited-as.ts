import type { CslItem } from './csl.ts';
import { surname } from './surname.ts';

/** The year in which the work was issued, or `undefined` where none is known. */
export function issuedYear(csl: CslItem): number | undefined {
  return csl.issued?.['date-parts']?.[0][0];
}

/** The surname, or the name of the institution, of the first author (or editor). */
export function firstName(csl: CslItem): string | undefined {
  const name = (csl.author ?? csl.editor)?.[0];
  return name && (surname(name) || undefined);
}
