import type { TaggedLine } from '../ris/block.ts';

/** Tags for names in full, and those for the same names with initials. */
const pairs = [
  ['FAU', 'AU'],
  ['FED', 'ED'],
] as const;

/**
 * The names with initials that stand in full elsewhere in the record. A record lists everyone twice,
 * `FAU - Long, Vicky` and `AU  - Long V` below it, but old ones have AU only, and so may one of many.
 */
export function shortForms(record: readonly TaggedLine[]): ReadonlySet<TaggedLine> {
  const twins = new Set<TaggedLine>();
  for (const [full, short] of pairs) {
    const named = record.filter(
      ({ tag, value }) => (tag === full || tag === short) && value !== '',
    );
    const apart = families(named, full);
    for (const [i, own] of named.entries()) {
      if (own.tag !== short) continue;
      // Directly below its full form it is the same, however else the family is spelled.
      if (named[i - 1]?.tag === full || isTaken(apart, own.value)) twins.add(own);
    }
  }
  return twins;
}

/** The families of the full forms that no short form follows, and how many of each. */
function families(named: readonly TaggedLine[], full: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [i, { tag, value }] of named.entries()) {
    const next = named[i + 1];
    if (tag !== full || (next && next.tag !== full)) continue;
    const family = value.split(',', 1)[0]?.toLowerCase() ?? '';
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return counts;
}

/** Takes one of that family: `Long V` and `Long V Jr` are of the family Long. */
function isTaken(families: Map<string, number>, short: string): boolean {
  if (families.size === 0) return false;
  let family = short.toLowerCase();
  for (let cut = 0; cut < 3 && family !== ''; cut++) {
    const count = families.get(family) ?? 0;
    if (count > 0) {
      families.set(family, count - 1);
      return true;
    }
    family = family.slice(0, Math.max(0, family.lastIndexOf(' ')));
  }
  return false;
}
