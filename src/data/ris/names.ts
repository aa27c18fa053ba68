import type { CslName } from '../csl.ts';
import { institution, isInitials, longest } from './name-words.ts';
import { particleOf } from './particles.ts';
import { nameLines, others, separate } from './several.ts';
import { isAbsent, oneLine, words } from './values.ts';

/** Names that say that nobody is named. */
const nobody = /^\[?(?:anonymous|anon\.?|no authors? (?:listed|identified)|author unknown)\]?\.?$/i;

/** With a comma before the given name a person is likely; only the plainest words tell otherwise. */
const plainInstitution =
  /\b(?:universit\w+|organi[sz]ation|collaboration|committee|consortium|ministry|association|institute)\b/i;

const suffix = /^(?:jr|sr|snr|jnr|ii|iii|iv|2nd|3rd|4th)\.?$/i;
const capital = /^\p{Lu}/u;
const small = /\p{Ll}/u;
/** What the names of institutions begin with: De Vlinderstichting. */
const article = /^(?:de|het|le|la|les|der|die|das|el|los)$/i;

/**
 * The names in one value of AU, A1, A2 …: none for "et al." and "NA", several where a program wrote
 * them into one (`Wessels, K and Mathieu, R`; `Riba J, Barbanoj MJ`). Forms are `Family, Given,
 * Suffix` (both specifications), `F. Liapi`, `Sampson SD`, `World Health Organization`.
 */
export function names(value: string): CslName[] {
  if (value.length <= 100 && usual.test(value)) {
    const comma = value.indexOf(',');
    const family = value.slice(0, comma);
    const given = value.slice(value.charCodeAt(comma + 1) === 0x20 ? comma + 2 : comma + 1);
    if (isPerson(family, given)) return [person(family, given, '')];
  }
  const all = nameLines(value).flatMap((line) => separate(words(line)));
  return all.flatMap((part) => name(part) ?? []);
}

/**
 * What nearly all are, and what nothing else can be: a family of one word, a comma, given names. In
 * these letters there is no markup, and none that was read in the wrong encoding.
 */
const usual =
  /^[A-Za-z\u00c0-\u024f.'’-]+, ?[A-Za-z\u00c0-\u024f.'’-]+(?: (?!and |et al)[A-Za-z\u00c0-\u024f.'’-]+)*$/;

function isPerson(family: string, given: string): boolean {
  if (given.length < 5 && suffix.test(given)) return false;
  return family.length < 9 || !plainInstitution.test(family);
}

function name(value: string): CslName | undefined {
  // Scopus adds its number of the author: Liu, R. (57201234567).
  const text = oneLine(value.endsWith(')') ? value.replace(/ ?\(\d{6,}\)$/, '') : value);
  if (isAbsent(text) || nobody.test(text) || others.test(text)) return undefined;
  if (text.length > longest) return { literal: text };
  return text.includes(',') ? inverted(text) : straight(text);
}

/** `Family, Given` and `Family, Given, Suffix`; Scopus puts the suffix second. */
function inverted(text: string): CslName | undefined {
  const [family = '', second = '', ...rest] = text.split(',').map((part) => part.trim());
  const third = rest.join(', ');
  // A trailing comma is EndNote's way to say that it is no person: World Health Organization,
  if (second === '' && third === '') return family === '' ? undefined : { literal: family };
  if (family === '') return { literal: text };
  // Consortium, Forge Canada: Web of Science turns institutions round as well.
  if (plainInstitution.test(family))
    return { literal: family.includes(' ') ? text : `${second} ${family}` };
  if (suffix.test(second)) return person(family, third, second);
  return suffix.test(third) || third.length <= 5
    ? person(family, second, third)
    : person(family, `${second}, ${third}`, '');
}

/** A name without a comma: who is meant is told by its initials, particles and capitals. */
function straight(text: string): CslName {
  const tokens = text.split(' ');
  const [first = ''] = tokens;
  // ASME is an institution, Suhardi a person with one name.
  if (tokens.length === 1)
    return small.test(text) && !/\d/.test(text) ? { family: text } : { literal: text };
  if (institution.test(text) || !/\p{Lu}/u.test(text)) return { literal: text };
  const ending = tokens.findIndex((_, i) => i > 0 && tokens.slice(i).every(isInitials));
  if (ending > 0 && (!isInitials(first) || isFamily(first, tokens[ending] ?? ''))) {
    return person(tokens.slice(0, ending).join(' '), tokens.slice(ending).join(' '), '');
  }
  const capitals = tokens.filter((token) => capital.test(token)).length;
  if (!isInitials(first) && (capitals > 4 || article.test(first))) return { literal: text };
  return givenFirst(tokens);
}

/** In LIU X both may be initials: the longer one without a point is the family. */
function isFamily(first: string, last: string): boolean {
  return !first.includes('.') && first.length > last.replace(/\W/g, '').length;
}

/** `F. Liapi`, `Mary Ann van der Berg`: the family is the last word and the small ones before it. */
function givenFirst(tokens: readonly string[]): CslName {
  const last = tokens.at(-1) ?? '';
  const end = suffix.test(last) && tokens.length > 2 ? tokens.length - 1 : tokens.length;
  let start = end - 1;
  while (start > 1 && /^\p{Ll}/u.test(tokens[start - 1] ?? '')) start--;
  const family = tokens.slice(start, end).join(' ');
  return person(family, tokens.slice(0, start).join(' '), end < tokens.length ? last : '');
}

function person(whole: string, given: string, ending: string): CslName {
  const own = spelled(given, whole);
  const particle = particleOf(whole);
  if (particle !== '') return withParticle(particle, whole.slice(particle.length + 1), own, ending);
  if (own === '') return ending === '' ? { family: whole } : { family: whole, suffix: ending };
  return ending === ''
    ? { family: whole, given: own }
    : { family: whole, given: own, suffix: ending };
}

function withParticle(small: string, family: string, given: string, suffix: string): CslName {
  return {
    family,
    ...(given !== '' && { given }),
    'non-dropping-particle': small,
    ...(suffix !== '' && { suffix }),
  };
}

/** Web of Science and Medline write initials in one, SD: citeproc would print only the S of it. */
function spelled(given: string, family: string): string {
  if (given.length < 2 || given.length > 4 || isSmall(given.charCodeAt(1))) return given;
  const one = /^\p{Lu}{2,4}$/u.test(given) && small.test(family);
  return one ? [...given].map((letter) => `${letter}.`).join(' ') : given;
}

/** A point, a space, or a small letter of ASCII. */
function isSmall(code: number): boolean {
  return code < 0x41 || (code > 0x5a && code < 0x80);
}
