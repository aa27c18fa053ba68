import type { CslName } from '../csl.ts';
import { isPaired, paired } from '../ris/several.ts';
import { oneLine } from '../ris/values.ts';
import { parts } from './parts.ts';
import { line } from './texts.ts';

/**
 * The names in a field, parted by "and": `First von Last`, `von Last, First`, `von Last, Jr, First`
 * (BibTeX), `family=Last, given=First, prefix=von` (BibLaTeX). All in braces is an institution, and
 * "others" is nobody.
 */
export function names(value: string): CslName[] {
  // An "and" may stand at either end: `Doe, J. and`.
  return parts(` ${oneLine(value)} `, 'and')
    .flatMap(separate)
    .flatMap((text) => name(text) ?? []);
}

/** Names that BibTeX would take for one: `Doe, A; Roe, B` and `Smith, J., Doe, A., Roe, B.` */
function separate(text: string): string[] {
  const names = text.includes(';') ? parts(text, ';') : [];
  if (names.length > 1 && names.every(isInverted)) return names;
  const pieces = parts(text, ',');
  return isPaired(pieces) ? paired(pieces) : [text];
}

function isInverted(text: string): boolean {
  return parts(text, ',').length === 2;
}

function name(text: string): CslName | undefined {
  if (text === '' || text.toLowerCase() === 'others') return undefined;
  if (isBraced(text)) {
    const literal = line(text);
    return literal === '' ? undefined : { literal };
  }
  const pieces = parts(text, ',');
  if (extended.test(text)) return named(pieces);
  if (pieces.length === 1) return straight(parts(text, ' '));
  const [last = '', second = '', ...rest] = pieces;
  // Von Last, Jr, First; a fourth part is no name, but must not be lost.
  const [suffix, given] = rest.length > 0 ? [second, rest.join(', ')] : ['', second];
  const words = parts(last, ' ');
  const start = familyStart(words);
  const small = words.slice(0, start).join(' ');
  return person({ given, small, family: words.slice(start).join(' '), suffix });
}

/** Whether one pair of braces holds all of it: `{World Health Organization}`. */
function isBraced(text: string): boolean {
  if (!text.startsWith('{')) return false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i === text.length - 1;
  }
  return false;
}

/** Where the family begins: behind the last small word that has another one after it. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  while (start > 0 && !isSmall(words[start - 1] ?? '')) start--;
  return start;
}

/** A name without a comma: small words are particles, what is before them is given. */
function straight(words: readonly string[]): CslName | undefined {
  const first = words.findIndex((word, i) => i < words.length - 1 && isSmall(word));
  if (first < 0) {
    return person({
      given: words.slice(0, -1).join(' '),
      small: '',
      family: words.at(-1) ?? '',
      suffix: '',
    });
  }
  const start = first + familyStart(words.slice(first));
  return person({
    given: words.slice(0, first).join(' '),
    small: words.slice(first, start).join(' '),
    family: words.slice(start).join(' '),
    suffix: '',
  });
}

/** Whether a word begins with a small letter; in braces it is part of the family as it is. */
function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word.startsWith('\\') || word.startsWith('{\\') ? line(word) : word);
}

interface Parts {
  readonly given: string;
  readonly small: string;
  readonly family: string;
  readonly suffix: string;
}

function person({ given, small, family, suffix }: Parts): CslName | undefined {
  const found = {
    ...one('family', family),
    ...one('given', given),
    ...one('non-dropping-particle', small),
    ...one('suffix', suffix),
  };
  return found.family === undefined && found.given === undefined ? undefined : found;
}

function one(part: keyof CslName, value: string): CslName {
  const text = line(value);
  return text === '' ? {} : { [part]: text };
}

/** BibLaTeX's data model: each part by its name. */
const extended = /^(?:family|given|prefix|suffix|useprefix|juniorcomma)(?:-i)? ?=/i;

function named(pieces: readonly string[]): CslName | undefined {
  const said = new Map<string, string>();
  for (const piece of pieces) {
    const [, part = '', value = ''] = /^([a-z-]+) ?= ?(.*)$/i.exec(piece) ?? [];
    said.set(part.toLowerCase(), value);
  }
  const of = (part: string) => said.get(part) ?? '';
  const drops = of('useprefix').toLowerCase() === 'false';
  const found = {
    ...one('family', of('family')),
    ...one('given', of('given')),
    ...one(drops ? 'dropping-particle' : 'non-dropping-particle', of('prefix')),
    ...one('suffix', of('suffix')),
  };
  return found.family === undefined && found.given === undefined ? undefined : found;
}
