import { follows } from './followers.ts';
import { misfit } from './shapes.ts';

/** A place in a flattened text where a tag may stand. */
export interface Candidate {
  readonly tag: string;
  /** Where the tag itself begins, and where its value begins. */
  readonly start: number;
  readonly value: number;
}

/** What speaks against a chain of tags, in natural logarithms as far as they were counted. */
const cost = {
  /** A candidate taken for words: abstracts and notes have such words, other values hardly. */
  wordsInProse: 8,
  words: 13,
  /** A tag below one that it seldom, or never, follows in real records. */
  seldom: 3,
  never: 6,
  /** A second one of what a record has once; half of it for what it may have more often. */
  again: 6,
  /** A tag out of order in a record whose tags are sorted (EndNote and RefWorks sort them). */
  unsorted: 6,
};

/** At most so many candidates in a row are taken for words: it bounds the time to n × 10. */
const window = 10;

const prose: ReadonlySet<string> = new Set(['AB', 'N2', 'N1']);

/** Tags that a record may have several of. */
const several: ReadonlySet<string> = new Set(
  (
    'AU A1 A2 A3 A4 ED TA AI AD KW DE UR L1 L2 L3 L4 LK N1 RN SN BN AN DB ID DO PY PB WE ' +
    'C1 C2 C3 C4 C5 C6 C7 C8 M1 M2 M3 U1 U2 U3 U4 U5'
  ).split(' '),
);

/** The best chain that ends with one candidate. */
interface Chain {
  readonly cost: number;
  readonly from: number;
  /** The tags in it, one bit each. */
  readonly seen: bigint;
}

/**
 * Which candidates of one flattened record are its tags: the cheapest chain from its TY to its end.
 * A chain is as good as its values fit their tags, as its tags follow one another in real records,
 * and as few candidates are left to be mere words in between.
 *
 *     TY - JOUR … AB - Levels of IL - 6 … DO - it yourself … DO - 10.1000/x … ER -
 *     ●───────────●──────────────○─────────○─────────────────●────────────────●
 */
export function choose(
  tags: readonly Candidate[],
  text: string,
  end: number,
): readonly Candidate[] {
  const bits = new Map<string, bigint>();
  for (const { tag } of tags) if (!bits.has(tag)) bits.set(tag, 1n << BigInt(bits.size));
  const sorted = isSorted(tags);
  const chains: Chain[] = [{ cost: 0, from: -1, seen: bits.get('TY') ?? 0n }];
  for (let i = 1; i <= tags.length; i++) {
    const to = tags[i];
    const bit = bits.get(to?.tag ?? '') ?? 0n;
    let best: Chain = { cost: Number.POSITIVE_INFINITY, from: 0, seen: 0n };
    for (let j = i - 1; j >= 0 && j >= i - 1 - window; j--) {
      const at = tags[j];
      const chain = chains[j];
      if (!at || !chain) continue;
      const skipped = (i - 1 - j) * (prose.has(at.tag) ? cost.wordsInProse : cost.words);
      const value = misfit(at.tag, text, at.value, to?.start ?? end);
      const link = step(at, to, text, { sorted, again: (chain.seen & bit) !== 0n });
      const total = chain.cost + skipped + value + link;
      if (total < best.cost) best = { cost: total, from: j, seen: chain.seen | bit };
    }
    chains.push(best);
  }
  return trace(chains, tags);
}

/** What it costs that one tag comes right below another, or below the last one nothing. */
function step(
  at: Candidate,
  to: Candidate | undefined,
  text: string,
  record: { sorted: boolean; again: boolean },
): number {
  if (!to) return at.tag === 'ER' ? 0 : cost.never;
  if (at.tag === to.tag && mayRepeat(to, text)) return 0;
  const seen = record.again ? cost.again / (several.has(to.tag) ? 2 : 1) : 0;
  const unusual = { often: 0, seldom: cost.seldom, never: cost.never }[follows(at.tag, to.tag)];
  if (!record.sorted) return seen + unusual;
  if (to.tag === 'ER') return seen;
  return seen + (at.tag !== 'TY' && to.tag < at.tag ? cost.unsorted : unusual / 2);
}

/** EBSCO adds its copyright notice as a second AB. */
function mayRepeat(to: Candidate, text: string): boolean {
  return several.has(to.tag) || (to.tag === 'AB' && text.startsWith(' Copyright of', to.value));
}

/** Whether nearly all tags come in alphabetical order. */
function isSorted(tags: readonly Candidate[]): boolean {
  const inner = tags.slice(1);
  const pairs = inner.filter(({ tag }, i) => tag <= (inner[i + 1]?.tag ?? '~')).length;
  return inner.length > 8 && pairs >= 0.85 * inner.length;
}

function trace(chains: readonly Chain[], tags: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (let i = chains[tags.length]?.from ?? -1; i >= 0; i = chains[i]?.from ?? -1) {
    const tag = tags[i];
    if (tag) chosen.push(tag);
  }
  return chosen.reverse();
}
