import Fuse from 'fuse.js';
import { foldedWords } from '../data/fold.ts';
import { type Style, shelf } from './style-data.ts';

export type { Style };

/** What people call a style beside its id and its title. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  apa: ['apa 7', 'apa7', 'apa style', 'apa 7th edition'],
  vancouver: ['nlm', 'icmje', 'uniform requirements', 'national library of medicine'],
  ieee: ['institute of electrical and electronics engineers'],
  'chicago-author-date': ['chicago', 'chicago manual of style', 'cmos', 'cmos 17'],
  'modern-language-association': ['mla', 'mla 9', 'mla9', 'mla 9th edition'],
  'harvard-cite-them-right': ['harvard', 'harvard1', 'cite them right'],
  'american-medical-association': ['ama', 'ama 11', 'ama 11th edition'],
};

/** A style with all that it is called, each name in small letters and single spaces. */
interface Entry {
  readonly style: Style;
  /** The id first. */
  readonly names: readonly string[];
  readonly words: ReadonlySet<string>;
}

interface Catalogue {
  readonly entries: readonly Entry[];
  readonly fuse: Fuse<Entry>;
}

let made: Catalogue | undefined;

/** All styles, in the order in which they are offered. */
export function styles(): readonly Style[] {
  return shelf().styles;
}

/**
 * The style that the words name: by id, title or common name (`APA`, `harvard`, `mla 9`), or the
 * only one whose names have all of the words. `undefined` where none or several do: a style that was
 * not asked for is never taken in silence.
 */
export function resolveStyle(words: string): Style | undefined {
  const typed = folded(words);
  if (typed === '') return undefined;
  const { entries } = catalogue();
  const named = entries.find(({ names }) => names.includes(typed));
  if (named) return named.style;
  const [only, ...more] = entries.filter(({ words: all }) =>
    typed.split(' ').every((word) => all.has(word)),
  );
  return more.length === 0 ? only?.style : undefined;
}

/**
 * The styles that the words so far may mean, best first: the one that they name; those whose id
 * begins so; those with words that begin so; those that are spelt like it. For no words, the first.
 */
export function suggestStyles(words: string, limit: number): readonly Style[] {
  const typed = folded(words);
  if (typed === '') return styles().slice(0, limit);
  const named = resolveStyle(typed);
  const found = catalogue()
    .fuse.search(typed)
    .map(({ item }) => item);
  const ids = found.filter(({ names }) => names[0]?.startsWith(typed));
  const begun = found.filter((entry) => begins(entry, typed));
  const ranked = [...ids, ...begun, ...found].map(({ style }) => style);
  return [...new Set(named ? [named, ...ranked] : ranked)].slice(0, limit);
}

function begins({ words }: Entry, typed: string): boolean {
  return typed.split(' ').every((start) => [...words].some((word) => word.startsWith(start)));
}

function catalogue(): Catalogue {
  made ??= build();
  return made;
}

function build(): Catalogue {
  const entries = styles().map((style): Entry => {
    const names = [style.id, style.title, ...(NAMES[style.id] ?? [])].map(folded);
    return { style, names, words: new Set(names.flatMap((name) => name.split(' '))) };
  });
  const fuse = new Fuse(entries, {
    keys: ['names'],
    threshold: 0.35,
    ignoreLocation: true,
    useTokenSearch: true,
    tokenMatch: 'all',
  });
  return { entries, fuse };
}

/** The words as they are compared, one space between them. */
const folded = (words: string): string => foldedWords(words).join(' ');
