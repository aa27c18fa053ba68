import type { CslDate, CslItem, CslName } from './csl.ts';
import { bare } from './duplicates/bare.ts';
import { likeness } from './duplicates/titles.ts';
import { fold } from './fold.ts';
import { surname } from './surname.ts';

/**
 * What `found` says of a variable, where that is what `kept` says and strictly more; `undefined`
 * else. What it gives is never less than what is kept, so that no two records of a work change it to
 * and fro.
 */
export function richer(
  variable: string,
  kept: CslItem,
  found: CslItem,
  isIdentified: boolean,
): unknown {
  switch (variable) {
    case 'abstract':
      return longerAbstract(kept.abstract, found.abstract);
    case 'issued':
      return finerDate(kept.issued, found.issued);
    case 'author':
    case 'editor':
      return fullerNames(kept[variable], found[variable]);
    case 'title':
      // Without an identifier in common nobody knows that the one title is the other one.
      return isIdentified ? longerTitle(kept.title, found.title) : undefined;
    default:
      return undefined;
  }
}

/** An abstract that ends in dots, or amid a sentence, where the other one goes on. */
function longerAbstract(kept = '', found = ''): string | undefined {
  const isCut = /(?:…|\.{3})\W*$|[^.!?)\]"”»]$/u.test(kept.trimEnd().slice(-6));
  return isCut && goesOn(kept, found) ? found : undefined;
}

function longerTitle(kept = '', found = ''): string | undefined {
  return likeness(bare(kept), bare(found)) === 'cut' && goesOn(kept, found) ? found : undefined;
}

function goesOn(kept: string, found: string): boolean {
  const [start, whole] = [bare(kept), bare(found)];
  return whole.length > start.length && whole.startsWith(start);
}

/** The day where only the month was known, the month where only the year was. */
function finerDate(kept?: CslDate, found?: CslDate): CslDate | undefined {
  const [[ours, ourEnd], [theirs, theirEnd]] = [
    kept?.['date-parts'] ?? [],
    found?.['date-parts'] ?? [],
  ];
  if (!ours || !theirs || ourEnd || theirEnd || kept?.season !== undefined) return undefined;
  return theirs.length > ours.length && ours.every((part, i) => part === theirs[i])
    ? found
    : undefined;
}

const etAl = /^(?:et al|and others|others)\.?$/i;

/**
 * The same people by their full given names, or those that `et al.` stood for as well. Where the
 * longer list has but initials, the names that are there stay, and the others follow.
 */
function fullerNames(
  kept: readonly CslName[] = [],
  found: readonly CslName[] = [],
): readonly CslName[] | undefined {
  const [ours, theirs] = [kept.filter(isPerson), found.filter(isPerson)];
  const pairs = ours.flatMap((name, i) => {
    const other = theirs[i];
    return other && bare(surname(name)) === bare(surname(other)) ? [[name, other] as const] : [];
  });
  if (pairs.length < ours.length) return undefined;
  if (pairs.every(([a, b]) => saysAsMuch(a, b))) {
    const isMore = theirs.length > ours.length || pairs.some(([a, b]) => !saysAsMuch(b, a));
    return isMore ? theirs : undefined;
  }
  return theirs.length > ours.length ? [...ours, ...theirs.slice(ours.length)] : undefined;
}

const isPerson = (name: CslName): boolean => !etAl.test(surname(name));

/** Does `found` give every part of the given name of `kept`, in full or as the same initial? */
function saysAsMuch(kept: CslName, found: CslName): boolean {
  if (kept.suffix !== undefined && found.suffix === undefined) return false;
  const [ours, theirs] = [givens(kept.given), givens(found.given)];
  return ours.length <= theirs.length && ours.every((part, i) => theirs[i]?.startsWith(part));
}

/** The parts of a given name, folded: `Jean-Paul` → jean, paul; `J.-P.` and `JP` → j, p. */
function givens(given = ''): readonly string[] {
  const parts = given.match(/[\p{L}\p{M}]+/gu) ?? [];
  return parts.flatMap((part) => (/^\p{Lu}{2,3}$/u.test(part) ? [...part] : [part])).map(fold);
}
