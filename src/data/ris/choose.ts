import type { Candidate } from './candidate.ts';
import { amidSentence } from './sentence.ts';
import { isEvident, misfit } from './shapes.ts';
import { isSorted, step } from './steps.ts';
import { type Twins, twins } from './twins.ts';

/** What speaks against a chain of tags, in natural logarithms as far as they were counted. */
const cost = {
  /** A candidate taken for words: abstracts have such words, notes seldom, other values hardly. */
  wordsInAbstract: 8,
  wordsInTitle: 10,
  wordsInNote: 11,
  words: 13,
  /** A tag behind a word that ends no value, or before one that begins none. */
  amidSentence: 4.5,
  /** A tag taken for words, or words for a tag, against what another value shows that is the same. */
  twin: 16,
  /** A tag taken for words that stands before what only its values begin with. */
  evident: 5,
};

/** At most so many candidates in a row are taken for words: it bounds the time to n × 10. */
const window = 10;

/** The best chain that ends with one candidate. */
interface Chain {
  readonly cost: number;
  readonly from: number;
  /** The tags in it that stand more than once among the candidates, one bit each. */
  readonly seen: number;
  /** What each candidate behind it costs that is taken for words of its last value. */
  readonly words: number;
  /** What it costs, besides, to take all candidates up to here for words. */
  readonly proof: number;
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
  const record = {
    tags,
    text,
    end,
    bits: repeated(tags),
    sorted: isSorted(tags),
    twins: twins(tags, text),
  };
  const chains: Chain[] = [{ cost: 0, from: -1, seen: 0, words: cost.words, proof: 0 }];
  for (let i = 1; i <= tags.length; i++) chains.push(best(record, chains, i));
  return trace(chains, tags);
}

/** One flattened record. */
interface FlatRecord {
  readonly tags: readonly Candidate[];
  readonly text: string;
  readonly end: number;
  /** A bit for each tag that there may be more than one of. */
  readonly bits: ReadonlyMap<string, number>;
  /** Whether nearly all tags come in alphabetical order. */
  readonly sorted: boolean;
  readonly twins: Twins;
}

/** The best chain that ends with the candidate `i`, or with the end of the record. */
function best(record: FlatRecord, chains: readonly Chain[], i: number): Chain {
  const { tags, text, end } = record;
  const to = tags[i];
  const bit = record.bits.get(to?.tag ?? '') ?? 0;
  const proof = chains[i - 1]?.proof ?? 0;
  let least = Number.POSITIVE_INFINITY;
  let from = 0;
  for (let j = i - 1; j >= 0 && j >= i - 1 - window; j--) {
    const at = tags[j];
    const chain = chains[j];
    if (!at || !chain) continue;
    // The dear questions are asked only where the cheap ones leave room for a better chain.
    let total = chain.cost + (i - 1 - j) * chain.words + proof - chain.proof;
    if (total < least) total += step(at, to, record, (chain.seen & bit) !== 0);
    if (total < least) total += misfit(at.tag, text, at.value, to?.start ?? end);
    if (total >= least) continue;
    least = total;
    from = j;
  }
  const seen = (chains[from]?.seen ?? 0) | bit;
  return {
    cost: least + doubt(record, to),
    from,
    seen,
    words: wordsIn(to?.tag),
    proof: proof + proofOf(record, to),
  };
}

/** What speaks against a candidate, whatever its value. */
function doubt({ text, twins }: FlatRecord, at: Candidate | undefined): number {
  if (!at) return 0;
  const amid = cost.amidSentence * amidSentence(text, at.start, at.value);
  return amid + (twins.words.has(at) ? cost.twin : 0);
}

/** What speaks for a candidate, whatever stands around it. */
function proofOf({ text, twins }: FlatRecord, at: Candidate | undefined): number {
  if (!at) return 0;
  const evident = isEvident(at.tag, text, at.value) ? cost.evident : 0;
  return evident + (twins.tags.has(at) ? cost.twin : 0);
}

/** What it costs to take a candidate for words of a value. */
function wordsIn(tag: string | undefined): number {
  if (tag === 'AB' || tag === 'N2') return cost.wordsInAbstract;
  if (tag === 'TI' || tag === 'T1') return cost.wordsInTitle;
  return tag === 'N1' ? cost.wordsInNote : cost.words;
}

/** A bit for each tag of which there are several candidates; only those can come again. */
function repeated(tags: readonly Candidate[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  let next = 1;
  for (const { tag } of tags) {
    const bit = bits.get(tag);
    if (bit === undefined) bits.set(tag, 0);
    if (bit !== 0) continue;
    bits.set(tag, next);
    next <<= 1; // After 32 tags it is 0, and further ones are not watched.
  }
  return bits;
}

function trace(chains: readonly Chain[], tags: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (let i = chains[tags.length]?.from ?? -1; i >= 0; i = chains[i]?.from ?? -1) {
    const tag = tags[i];
    if (tag) chosen.push(tag);
  }
  return chosen.reverse();
}
