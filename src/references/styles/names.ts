import { foldedWords } from '../../data/fold.ts';
import type { Style } from './style.ts';

/** What people call a style beside its id and its title. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  apa: ['apa 7', 'apa7', 'apa style', 'apa 7th edition'],
  vancouver: ['icmje', 'uniform requirements'],
  ieee: ['institute of electrical and electronics engineers'],
  'chicago-author-date': ['chicago', 'chicago manual of style', 'cmos', 'cmos 17'],
  'modern-language-association': ['mla', 'mla 9', 'mla9', 'mla 9th edition'],
  'harvard-cite-them-right': ['harvard', 'harvard1', 'cite them right'],
  'american-medical-association': ['ama', 'ama 11', 'ama 11th edition'],
  'biomed-central': ['bmc'],
  'american-political-science-association': ['apsa'],
  'american-sociological-association': ['asa'],
  'american-chemical-society': ['acs'],
  'american-society-for-microbiology': ['asm'],
  'american-society-of-civil-engineers': ['asce'],
  'association-for-computing-machinery': ['acm'],
  'the-lancet': ['lancet'],
};

/** Words that people leave out of a title, or put in: `current-opinion-biotechnology`. */
const FILLERS: ReadonlySet<string> = new Set(['the', 'and', 'of', 'in', 'for', 'on', 'a']);

/** A style with all that it is called, each name in small letters and single spaces. */
export interface Named {
  readonly style: Style;
  /** What it is called for certain: the id first, then the title. */
  readonly names: readonly string[];
  /** What it may be called, of which nobody has said so: `jcp`, as fifteen journals may. */
  readonly initials?: string;
  /** The words of all of these. */
  readonly words: ReadonlySet<string>;
}

/** The words as they are compared, one space between them. */
export const folded = (words: string): string => foldedWords(words).join(' ');

/** The name without the words that make no difference. */
export const bare = (name: string): string =>
  name
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');

/** `nejm` of `the new england journal of medicine`; nothing where there are fewer than three words. */
function initialsOf(title: string): string | undefined {
  const words = title.split(' ').filter((word) => !FILLERS.has(word));
  return words.length < 3 ? undefined : words.map((word) => word[0]).join('');
}

/** A style with its names. */
export function named(style: Style): Named {
  const { id, title, short } = style;
  const called = folded(title);
  const names = [
    // An id is written in small letters already, but for those that a file brings.
    id.replaceAll(/[-_]+/g, ' '),
    called,
    ...(short === undefined ? [] : [folded(short)]),
    ...(CALLED[id] ?? []),
  ];
  const initials = initialsOf(called);
  const words = new Set([...names, ...(initials ? [initials] : [])].join(' ').split(' '));
  return { style, names, ...(initials ? { initials } : {}), words };
}

/** Has it all of these words, or words that begin so? */
export function hasAll({ words }: Named, typed: string): boolean {
  return typed.split(' ').every((start) => [...words].some((word) => word.startsWith(start)));
}
