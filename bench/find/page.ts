import { foldedWords } from '../../src/data/fold.ts';
import type { Reference } from '../../src/data/reference.ts';
import { surname } from '../../src/data/surname.ts';
import { unmarked } from '../../src/data/unmarked.ts';

interface Page {
  readonly title: readonly string[];
  readonly names: readonly (readonly string[])[];
}

const pages = new WeakMap<Reference, Page>();

/** The words of a title and of its authors' surnames, folded. */
export function page(work: Reference): Page {
  let found = pages.get(work);
  if (found === undefined) {
    const { title, author = [] } = work.csl;
    found = {
      title: foldedWords(unmarked(title ?? '')),
      names: author.map((name) => foldedWords(surname(name))),
    };
    pages.set(work, found);
  }
  return found;
}
