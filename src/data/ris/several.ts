import { institution, isInitials, longest } from './name-words.ts';

/** The names in one text: semicolons part them always, "and" and commas only between whole names. */
export function separate(text: string): string[] {
  if (text.includes(';')) return text.split(';').flatMap(separate);
  if (text.includes(' and ') || text.includes(' & ')) {
    const parts = text.split(/,? (?:and|&) /);
    if (parts.every((part) => part.includes(','))) return parts.flatMap(separate);
  }
  const parts = text.split(/,\s*/);
  if (parts.length > 1 && parts.every(isVancouver)) return parts;
  if (isPaired(parts)) return paired(parts);
  const names = parts.map((part) => part.replace(/^(?:and|&) /, ''));
  return names.length > 2 && names.every(isWhole) ? names : [text];
}

/** Two and two of the parts with a comma between them. */
export function paired(parts: readonly string[]): string[] {
  return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1] ?? ''}`] : []));
}

/** `John Smith`, `Mary A. Doe`: given names and a family. Two of them may be one Spanish name. */
function isWhole(text: string): boolean {
  return !institution.test(text) && whole.test(text) && text.length <= longest;
}

const whole = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}\.)* \p{Lu}[\p{L}'’-]*\p{Ll}$/u;

/** `Smith, J., Doe, A. B.`: two and two are a name. */
export function isPaired(parts: readonly string[]): boolean {
  const pairs = parts.length % 2 === 0 && parts.length > 3;
  return pairs && parts.every((part, i) => i % 2 === 0 || part.split(' ').every(isInitials));
}

/** `Rodriguez-Fornells A`: the form of Medline, in which commas part names. */
function isVancouver(text: string): boolean {
  if (text.length > longest || !text.includes(' ')) return false;
  return /^\p{L}[\p{L}'’ -]*\p{Ll}[\p{L}'’ -]* \p{Lu}{1,4}$/u.test(text);
}
