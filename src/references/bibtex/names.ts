import type { Dialect } from '../../data/bibtex/types.ts';
import type { CslName } from '../../data/csl.ts';
import { tex } from './text.ts';

/** Names as BibTeX has them: `von Last, Jr, First`, institutions in braces, "and" in between. */
export function namesTex(names: readonly CslName[], dialect: Dialect): string {
  return names.map((name) => nameTex(name, dialect)).join(' and ');
}

function nameTex(name: CslName, dialect: Dialect): string {
  const { literal, family, given, suffix } = name;
  if (literal !== undefined) return `{${tex(literal)}}`;
  if (dialect === 'biblatex' && needsNames(name)) return extended(name);
  const small = [name['dropping-particle'], name['non-dropping-particle']]
    .filter((particle) => particle !== undefined)
    .map((particle) => `${tex(particle)} `)
    .join('');
  const last = small + whole(family ?? '');
  if (suffix !== undefined) return `${last}, ${part(suffix)}, ${part(given ?? '')}`.trim();
  if (given !== undefined) return `${last === '' ? '{}' : last}, ${part(given)}`;
  // Words without a comma would be read as given names, and in one pair of braces as an institution.
  return small === '' ? `{}{${tex(family ?? '')}}` : last;
}

/** What only BibLaTeX's names of parts can say: a particle that is dropped, or one with a capital. */
function needsNames(name: CslName): boolean {
  if (name.family === undefined) return false;
  const particle = name['non-dropping-particle'];
  if (name['dropping-particle'] !== undefined) return particle === undefined;
  return particle !== undefined && !/(?:^| )\p{Ll}[^ ]*$/u.test(particle);
}

function extended(name: CslName): string {
  const dropped = name['dropping-particle'];
  const parts = {
    family: name.family,
    given: name.given,
    suffix: name.suffix,
    prefix: dropped ?? name['non-dropping-particle'],
    useprefix: dropped === undefined ? 'true' : 'false',
  };
  return Object.entries(parts)
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${part(value)}`]))
    .join(', ');
}

/** A family that would be taken apart stands in braces: `{van der Berg}`. */
function whole(family: string): string {
  return /(?:^| )\p{Ll}\S* |=/u.test(family) ? `{${tex(family)}}` : part(family);
}

/** A part of a name; a comma or an "and" in it stands in braces. */
function part(text: string): string {
  return /,|(?:^|\s)and(?:\s|$)/i.test(text) ? `{${tex(text)}}` : tex(text);
}
