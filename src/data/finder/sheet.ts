import { issuedYear } from '../cited-as.ts';
import type { CslItem, CslName } from '../csl.ts';
import { foldedWords, isAscii } from '../fold.ts';
import type { Reference } from '../reference.ts';
import { silentWords } from '../telling-words.ts';
import { unmarked } from '../unmarked.ts';
import { field } from './fields.ts';

/** Takes one text of a reference and the field in which it stands. */
export type Put = (text: string, field: number) => void;

/** Lays a reference out for searching: the title first, word for word, then everything else but the abstract. */
export function layOut({ csl, labels = [], collections = [] }: Reference, put: Put): void {
  put(titleOf(csl), field.title);
  let surname: number = field.first;
  for (const people of [csl.author, csl.editor, csl.translator]) {
    for (const name of people ?? none) {
      putName(name, surname, put);
      surname = field.surname;
    }
  }
  const year = issuedYear(csl);
  if (year !== undefined) put(String(year), field.year);
  for (const text of [csl['container-title'], csl['container-title-short'], csl['event-title']]) {
    if (text === undefined) continue;
    put(text, field.container);
    put(acronym(text), field.container);
  }
  for (const text of [csl.keyword, ...labels, ...collections]) put(text ?? '', field.keyword);
  putSpeltOut(csl.title ?? '', field.other, put);
  for (const variable of others) put(csl[variable] ?? '', field.other);
}

/** The title as it is searched: without markup. */
const titleOf = (csl: CslItem): string => unmarked(csl.title ?? '');

const none: readonly CslName[] = [];

const others = [
  'title-short',
  'original-title',
  'collection-title',
  'publisher',
  'genre',
  'number',
] as const satisfies readonly (keyof CslItem)[];

function putName(name: CslName, surname: number, put: Put): void {
  const { family, given, literal, 'dropping-particle': dropping } = name;
  putPart(dropping, surname, put);
  putPart(name['non-dropping-particle'], surname, put);
  putPart(family, surname, put);
  putPart(literal, surname, put);
  if (literal !== undefined) put(acronym(literal), surname);
  // `vandenberg`, `deboer`.
  const particle = name['non-dropping-particle'] ?? dropping;
  if (particle !== undefined && family !== undefined) {
    put(`${particle}${family}`.replace(/\s/g, ''), surname);
  }
  if (given === undefined) return;
  put(given, field.given);
  // `Smith JA` for Jane Anne Smith.
  const letters = initials(given);
  if (letters.length > 1) put(letters, field.given);
}

function putPart(part: string | undefined, surname: number, put: Put): void {
  if (part === undefined) return;
  put(part, surname);
  putSpeltOut(part, surname, put);
}

/** How people type these letters who lack the key, where `fold` only leaves the marks out. */
const speltOut: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };

/** `Koehl` for Köhl. */
function putSpeltOut(text: string, where: number, put: Put): void {
  // Most have no such letter, and this is soon seen.
  if (isAscii(text)) return;
  const composed = text.normalize('NFC').toLowerCase();
  if (!/[äöüøå]/.test(composed)) return;
  for (const word of composed.split(/\P{L}+/u)) {
    const out = word.replace(/[äöüøå]/g, (letter) => speltOut[letter] ?? letter);
    if (out !== word) put(out, where);
  }
}

/** The first letters of the words, but for those that `leaves` out. */
function initials(text: string, leaves?: ReadonlySet<string>): string {
  let letters = '';
  for (const word of foldedWords(text)) {
    const [letter = ''] = word;
    if (!leaves?.has(word)) letters += letter;
  }
  return letters;
}

/** Acronyms that were worked out: a library has few journals and many articles. */
const acronyms = new Map<string, string>();
const mostAcronyms = 10_000;

/** `NEJM` for the New England Journal of Medicine; nothing where that would be two letters or less. */
function acronym(text: string): string {
  const known = acronyms.get(text);
  if (known !== undefined) return known;
  if (acronyms.size === mostAcronyms) acronyms.clear();
  const letters = initials(text, silentWords);
  acronyms.set(text, letters.length > 2 ? letters : '');
  return acronyms.get(text) ?? '';
}
