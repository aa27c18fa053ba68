import { canonicalLocale } from '../locale.ts';
import { language as known } from '../ris/language.ts';

/** Languages as babel calls them where that is not their English name, with their BCP 47 tag. */
const babel: readonly (readonly [name: string, tag: string])[] = [
  ['american', 'en-US'],
  ['british', 'en-GB'],
  ['canadian', 'en-CA'],
  ['australian', 'en-AU'],
  ['newzealand', 'en-NZ'],
  ['usenglish', 'en-US'],
  ['ukenglish', 'en-GB'],
  ['ngerman', 'de'],
  ['austrian', 'de-AT'],
  ['naustrian', 'de-AT'],
  ['nswissgerman', 'de-CH'],
  ['swissgerman', 'de-CH'],
  ['francais', 'fr'],
  ['acadian', 'fr-CA'],
  ['canadien', 'fr-CA'],
  ['brazilian', 'pt-BR'],
  ['brazil', 'pt-BR'],
  ['portuges', 'pt'],
  ['norsk', 'nb'],
  ['nynorsk', 'nn'],
  ['magyar', 'hu'],
  ['bahasa', 'id'],
  ['bahasai', 'id'],
  ['bahasam', 'ms'],
  ['farsi', 'fa'],
  ['slovene', 'sl'],
  ['polutonikogreek', 'el'],
  ['uppersorbian', 'hsb'],
  ['lowersorbian', 'dsb'],
];

const tags: ReadonlyMap<string, string> = new Map(babel);

/** The tag of a language: `ngerman`, `langgerman`, `German`, `de-DE`; `undefined` where it is none we know. */
export function languageTag(value: string): string | undefined {
  const name = value.trim();
  const bare = name.toLowerCase().replace(/^lang(?=\w{4})/, '');
  return tags.get(bare) ?? known(bare) ?? canonical(name);
}

function canonical(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(tag)) return undefined;
  return canonicalLocale(tag);
}

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** What babel calls a language; `undefined` where it has no name that is read as the same tag. */
export function babelName(tag: string): string | undefined {
  const names = [babel.find(([, of]) => of === tag)?.[0], englishName(tag)];
  return names.find((name) => name !== undefined && languageTag(name) === tag);
}

function englishName(tag: string): string | undefined {
  return /^[a-z]{2}$/.test(tag) ? englishNames.of(tag)?.toLowerCase() : undefined;
}

/** Whether titles in this language are changed to title case; without a language they are. */
export function isEnglish(tag: string | undefined): boolean {
  return tag === undefined || /^en(?:-|$)/.test(tag);
}
