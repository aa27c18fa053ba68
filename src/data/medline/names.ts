/** What may stand behind the given names: Bennett, William E Jr. */
const suffix = /^(?:jr|sr|2nd|3rd|[4-9]th|ii|iii|iv)\.?$/i;

/** `Bennett, William E Jr` with a comma before the suffix, as RIS has it. */
export function fullName(value: string): string {
  const space = value.lastIndexOf(' ');
  const last = value.slice(space + 1);
  const inverted = value.lastIndexOf(',', space - 2) > 0;
  return inverted && suffix.test(last) ? `${value.slice(0, space)}, ${last}` : value;
}

/** `van Raaij MJ` and `Bennett WE Jr` with commas: what is before the initials is the family. */
export function shortName(value: string): string {
  if (value.includes(',')) return value;
  const words = value.split(' ');
  const end = suffix.test(words.at(-1) ?? '') && words.length > 2 ? words.length - 1 : words.length;
  const initials = words[end - 1] ?? '';
  if (end < 2 || !/^\p{Lu}{1,4}$/u.test(initials)) return value;
  const family = words.slice(0, end - 1).join(' ');
  return [family, initials, ...words.slice(end)].join(', ');
}
