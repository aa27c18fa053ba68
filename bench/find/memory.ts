import { issuedYear } from '../../src/data/cited-as.ts';
import { fold, foldedWords } from '../../src/data/fold.ts';
import type { Reference } from '../../src/data/reference.ts';
import { surname } from '../../src/data/surname.ts';
import { unmarked } from '../../src/data/unmarked.ts';

/** What somebody may remember of a work, as it is printed. */
export interface Memory {
  readonly work: Reference;
  /** The surnames of its authors that are those of people. */
  readonly names: readonly string[];
  /** The words of its title that say something, in their order. */
  readonly words: readonly string[];
  /** The same and all the others, in their order. */
  readonly title: readonly string[];
  readonly year: number | undefined;
  readonly journal: string | undefined;
}

/** Words that nobody looks for a work by. */
export const silent: ReadonlySet<string> = new Set(
  `a an the of in on for to and or from with without by at as is are was were be been do does did
  can could should would may might will how what why when where which who whose than that this
  these those its their our your his her not no but if into onto over under between among amongst
  across within through during after before beyond about against toward towards via per vs versus
  we it they more most less some any all both each every other them there here only also just such
  many much very yet out up off own new using use used based study case analysis approach
  approaches effect effects impact impacts role review research evidence assessment evaluation
  part two three one following associated due first possible vol erratum correction der die das
  ein eine und von im le la les un une des du de et l d el los las una y en e o il lo gli para por
  con da em na os um uma`.split(/\s+/),
);

/** What can be remembered of it. */
export function remember(work: Reference): Memory {
  const { csl } = work;
  const title = unmarked(csl.title ?? '')
    .split(/[\s/—–]+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
  const words = title.filter((word) => isTelling(word));
  const names = (csl.author ?? []).filter(({ family }) => family !== undefined).map(surname);
  const journal = csl['container-title']?.replaceAll('\\&', '&');
  return {
    work,
    // Who cannot name the first author does not look for the others.
    names: isName(names[0] ?? '') ? [...new Set(names.filter(isName))] : [],
    words: [...new Map(words.map((word) => [fold(word), word])).values()],
    title,
    year: issuedYear(csl),
    journal: journal !== undefined && isJournal(journal) ? journal : undefined,
  };
}

/** Of three letters at least, with a hyphen at most: apostrophes are written in too many ways. */
function isTelling(word: string): boolean {
  return (
    /^(?=.*\p{L}{2})[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)?$/u.test(word) &&
    word.length >= 3 &&
    !silent.has(fold(word))
  );
}

/** Of a person: no initials that came to the wrong place, no institution. */
function isName(name: string): boolean {
  const words = name.split(/[\s-]+/);
  return (
    /^[\p{L}\p{M}'’-]+(?: [\p{L}\p{M}'’-]+){0,3}$/u.test(name) &&
    words.every((word) => word.length >= 2) &&
    !/^\p{Lu}{1,2}$/u.test(name) &&
    !/anon|unknown|group|committee|university|center|centre|\bet al\b/i.test(name)
  );
}

/** A journal that is known by name: not a whole conference, not abbreviated already. */
function isJournal(name: string): boolean {
  return foldedWords(name).length <= 8 && name.length >= 4 && !/[.,:;[\]\d]/.test(name);
}
