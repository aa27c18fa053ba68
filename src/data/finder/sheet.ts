import { issuedYear } from '../cited-as.ts';
import type { CslItem, CslName } from '../csl.ts';
import { foldedWords } from '../fold.ts';
import type { Reference } from '../reference.ts';
import { unmarked } from '../unmarked.ts';

/** A reference as it is searched: its fields, folded. */
export interface Sheet {
  readonly key: string;
  readonly names: string;
  readonly title: string;
  readonly container: string;
  readonly year: string;
}

const nameText = (name: CslName): string =>
  [name['non-dropping-particle'], name.family, name.given, name.literal].join(' ');

const names = (csl: CslItem): readonly CslName[] => [...(csl.author ?? []), ...(csl.editor ?? [])];

const folded = (...parts: (string | undefined)[]): string =>
  foldedWords(unmarked(parts.join(' '))).join(' ');

/** Lays out a reference for searching. */
export function sheet({ key, csl }: Reference): Sheet {
  return {
    key,
    names: folded(...names(csl).map(nameText)),
    title: folded(csl.title, csl['title-short']),
    container: folded(csl['container-title'], csl['container-title-short']),
    year: String(issuedYear(csl) ?? ''),
  };
}

/** Every word by which the work may be asked for. */
export function wordsOn({ key, names, title, container, year }: Sheet): ReadonlySet<string> {
  const text = [key, ...foldedWords(key), names, title, container, year].join(' ');
  return new Set(text.split(' ').filter((word) => word !== ''));
}
