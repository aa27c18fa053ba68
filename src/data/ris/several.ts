import { institution, isInitials, longest } from './name-words.ts';

/** Who is not named: CSL has no place for them, and a style writes "et al." by its own rules. */
export const others = /^(?:et al\.?|and others)$/i;
const andOthers = /,? (?:et al\.?|and others)$/i;

/** The lines of a value where each is a whole name (Web of Science); else they are one that was wrapped. */
export function nameLines(value: string): readonly string[] {
  if (!value.includes('\n')) return [value];
  const lines = value.split('\n').filter((line) => line !== '' && !others.test(line));
  const forms = [isInverted, isVancouver, isWhole];
  return forms.some((form) => lines.every(form)) ? lines : [value];
}

/** The names in one text: semicolons part them always, "and" and commas only between whole names. */
export function separate(list: string): string[] {
  if (list.includes(';')) return list.split(';').flatMap(separate);
  const text = list.replace(andOthers, '');
  if (text.includes(' and ') || text.includes(' & ') || text.includes(' / ')) {
    const parts = text.split(/,? (?:and|&|\/) /);
    if (parts.every((part) => part.includes(','))) return parts.flatMap(separate);
    if (parts.every(isVancouver) || parts.every(isWhole)) return parts;
  }
  const parts = text.split(/,\s*/);
  if (parts.length > 1 && parts.every(isVancouver) && !isOne(parts)) return parts;
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
  return text.length <= longest && !institution.test(text) && whole.test(text);
}

const whole = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}\.)* \p{Lu}[\p{L}'’-]*\p{Ll}$/u;

/** `Smith, J., Doe, A. B.`: two and two are a name. */
export function isPaired(parts: readonly string[]): boolean {
  const pairs = parts.length % 2 === 0 && parts.length > 3;
  return pairs && parts.every((part, i) => i % 2 === 0 || part.split(' ').every(isInitials));
}

/** `Fonseca C., Efraín R.` and `Driggers III, William B.` may be one: two names have no point first. */
function isOne(parts: readonly string[]): boolean {
  const [first = '', last = ''] = parts;
  return parts.length === 2 && last.endsWith('.') && /\.$| I[IV]{1,2}$/.test(first);
}

/** `Smith, J. A.`, on a line of its own. */
function isInverted(line: string): boolean {
  return (
    /^\p{L}[^,]*, ?\p{L}[^,]*$/u.test(line) && !/\band\b/.test(line) && !institution.test(line)
  );
}

/** `Rodriguez-Fornells A`, `Smith J. R.`: the form of Medline, in which commas part names. */
function isVancouver(text: string): boolean {
  if (text.length > longest || !text.includes(' ')) return false;
  return /^\p{L}[\p{L}'’ -]*\p{Ll}[\p{L}'’ -]* (?:\p{Lu}{1,4}|(?:\p{Lu}\.[ -]?){1,4})$/u.test(text);
}
