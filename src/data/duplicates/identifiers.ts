import type { Work } from '../reference.ts';
import { isbnCores } from './look.ts';

/** The identifiers that a work has one of. */
type Id = 'doi' | 'pmid' | 'pmcid';

/** Have both this identifier, and the same? */
export function shares(one: Work, two: Work, kind: Id): boolean {
  return one.ids[kind] !== undefined && one.ids[kind] === two.ids[kind];
}

/** Have both this identifier, and another one? */
export function contradicts(one: Work, two: Work, kind: Id): boolean {
  const [a, b] = [one.ids[kind], two.ids[kind]];
  if (a === undefined || b === undefined || a === b) return false;
  // Read with something behind it, or cut: `10.1016/j.bpj.2018.03.035y`, `10.1663/0013-0001(2003)057`.
  return kind !== 'doi' || !(goesOn(a, b) || goesOn(b, a));
}

/** But `10.1/x.s001` is a supplement of `10.1/x`, `10.1/x.v2` its second version, `10.1/12` not `10.1/1`. */
function goesOn(doi: string, longer: string): boolean {
  if (!longer.startsWith(doi)) return false;
  const rest = longer.slice(doi.length);
  return !/^(?:[./_-]|ch)[a-z]*\d*$/.test(rest) && !(/\d$/.test(doi) && /^\d/.test(rest));
}

/** Have they an ISBN in common? */
export function sharesIsbn(found: Work, kept: Work): boolean {
  const theirs = isbnCores(kept);
  return isbnCores(found).some((isbn) => theirs.includes(isbn));
}
