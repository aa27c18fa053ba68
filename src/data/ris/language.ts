import { canonicalLocale } from '../locale.ts';

let names: ReadonlyMap<string, string> | undefined;

/** English names of languages, in small letters, and their two-letter codes (ISO 639-1); 15 ms to make. */
function named(): ReadonlyMap<string, string> {
  names ??= new Map(twoLetterCodes());
  return names;
}

function twoLetterCodes(): [name: string, code: string][] {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) =>
    letters.flatMap((second): [string, string][] => {
      const code = first + second;
      const name = names.of(code);
      const current = name !== undefined && Intl.getCanonicalLocales(code)[0] === code;
      return current ? [[name.toLowerCase(), code]] : [];
    }),
  );
}

/**
 * A language as a BCP 47 tag: `eng` (Medline), `English` (Scopus, Ovid), `English, Old`, `en_GB` and
 * `ger` are en, en, en, en-GB and de. `undefined` where it is none that we know.
 */
export function language(value: string): string | undefined {
  const first = (value.split(/[;,\n/(<]/)[0] ?? '').trim();
  const code = named().get(first.toLowerCase());
  if (code) return code;
  if (!/^[a-z]{2,3}(?:[-_][a-z]{2,4})?$/i.test(first)) return undefined;
  // The three letters of libraries (ger, fre, chi) become the two of BCP 47 here.
  const tag = canonicalLocale(first.replace('_', '-').toLowerCase()) ?? '';
  return /^[a-z]{2}(?:-|$)/.test(tag) ? tag : undefined;
}
