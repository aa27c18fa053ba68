import { createHash } from 'node:crypto';
import type { CslItem, CslName } from '../data/csl.ts';
import { unmarked } from '../data/unmarked.ts';
import type { Item } from './engine.ts';
import { levelDates } from './level-dates.ts';
import { isInherited, sealedName, sealedText } from './sealed.ts';

/** The variables whose case a style may change. */
const TITLES = [
  'title',
  'title-short',
  'container-title',
  'collection-title',
  'original-title',
  'part-title',
  'reviewed-title',
  'volume-title',
] as const;

/** `<i>E. coli</i>`; it ends at the next `<i>`, so that a thousand of them are read in one go. */
const ITALICS = /<i>(?:(?!<\/?i>)[\s\S])*<\/i>/g;

/**
 * No title is longer, in characters, but a file may say so; citeproc takes minutes over thousands of
 * `<i>`, and all would wait for it. Such a title is printed without its markup.
 */
const LONGEST_MARKED = 2000;

/**
 * A work as citeproc gets it. Its id is the hash of what will be printed: a corrected work has
 * another id, and nothing that was worked out for the old one can come up again.
 */
export function toItem(csl: CslItem): CslItem & Item {
  // Affiliations are printed by no style, abstracts by a few annotated ones that nobody asked for.
  const { abstract: _, custom: __, ...printed } = csl;
  const said = { ...printed, ...sealedWords(printed) };
  const item = {
    ...said,
    ...protectedTitles(said),
    ...joinedNames(said),
    ...levelDates(said),
    ...neutral(said),
  };
  const id = createHash('sha256').update(JSON.stringify(item)).digest('base64url');
  return { ...item, id };
}

/** What citeproc would take for words of its own, or breaks on. */
function sealedWords(csl: CslItem): Readonly<Record<string, string | readonly CslName[]>> {
  const found = Object.entries(csl).flatMap(
    ([variable, value]): [string, string | readonly CslName[]][] => {
      if (typeof value === 'string') {
        const sealed = sealedText(value);
        return sealed === value ? [] : [[variable, sealed]];
      }
      return isNames(value) ? [[variable, value.map(sealedParts)]] : [];
    },
  );
  return Object.fromEntries(found);
}

function sealedParts(name: CslName): CslName {
  const parts = Object.entries(name).map(([part, text]) => [
    part,
    typeof text === 'string' ? sealedName(text) : text,
  ]);
  return Object.fromEntries(parts);
}

/**
 * What is in italics within a title keeps its case. Chicago, MLA and other styles in title case would
 * print "The Genome of E. Coli"; citeproc heeds the class `nocase`, if it stands around the `<i>`.
 */
function protectedTitles(csl: CslItem): Readonly<Record<string, string>> {
  const found = TITLES.flatMap((variable): [string, string][] => {
    const title = csl[variable];
    if (title === undefined) return [];
    if (title.length > LONGEST_MARKED) return [[variable, unmarked(title)]];
    if (!title.includes('<i>')) return [];
    return [[variable, title.replaceAll(ITALICS, '<span class="nocase">$&</span>')]];
  });
  return Object.fromEntries(found);
}

/**
 * An institution among persons is one more name. citeproc, which sets institutions apart, joins them as
 * no style says: "Ng, W.-K. & The SST Consortium" in APA, "Emberton, M., & Alf-One" in Nature.
 */
function joinedNames(csl: CslItem): Readonly<Record<string, readonly CslName[]>> {
  const found = Object.entries(csl).flatMap(([variable, names]): [string, CslName[]][] => {
    if (!isNames(names) || new Set(names.map(isInstitution)).size < 2) return [];
    return [[variable, names.map((name) => (isInstitution(name) ? alone(name.literal) : name))]];
  });
  return Object.fromEntries(found);
}

const isNames = (value: unknown): value is readonly CslName[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);

const isInstitution = (name: CslName): name is CslName & { readonly literal: string } =>
  name.literal !== undefined;

const alone = (family: string): CslName => ({ family });

/** In these languages citeproc puts the family first everywhere: "Smith J. A., & 村上春樹" in APA. */
const FAMILY_FIRST = /^(?:ja|zh|vi|hu)(?![a-z])/i;

/** `en`, `en_US`, and words that name a language: `German`. */
const LANGUAGE = /^[a-z]+(?![a-z])/i;

/**
 * A language, undetermined, that has no rule of its own: what citeproc needs to know is that the title
 * is not in English, and it sees by itself that 村上春樹 is written so. It breaks on `constructor` and
 * `__proto__`, which it looks up among its languages and finds.
 */
function neutral({ language }: CslItem): { readonly language?: string } {
  if (language === undefined) return {};
  const [tongue] = LANGUAGE.exec(language) ?? [];
  const isOdd = tongue === undefined || isInherited(tongue) || FAMILY_FIRST.test(language);
  return isOdd ? { language: 'und' } : {};
}
