import type { Candidate } from './candidate.ts';
import { follows } from './followers.ts';

/** What it costs one tag to come below another, in natural logarithms as far as they were counted. */
const cost = {
  /** A tag below one that it seldom, or never, follows in real records. */
  often: 0,
  seldom: 3,
  never: 6,
  /** A second one of what a record has once; half of it for what it may have more often. */
  again: 6,
  /** A tag out of order in a record whose tags are sorted. */
  unsorted: 6,
};

/** Tags that a record may have several of. */
const several: ReadonlySet<string> = new Set(
  (
    'AU A1 A2 A3 A4 ED TA AI AD KW DE UR L1 L2 L3 L4 LK N1 RN SN BN AN DB ID DO PY PB WE ' +
    'C1 C2 C3 C4 C5 C6 C7 C8 M1 M2 M3 U1 U2 U3 U4 U5'
  ).split(' '),
);

/** What it costs that one tag comes right below another, or below the last one nothing. */
export function step(
  at: Candidate,
  to: Candidate | undefined,
  { text, sorted }: { readonly text: string; readonly sorted: boolean },
  again: boolean,
): number {
  if (!to) return at.tag === 'ER' ? 0 : cost.never;
  if (at.tag === to.tag && mayRepeat(to, text)) return 0;
  const seen = again ? cost.again / (several.has(to.tag) ? 2 : 1) : 0;
  const unusual = cost[follows(at.tag, to.tag)];
  if (!sorted) return seen + unusual;
  if (to.tag === 'ER') return seen;
  return seen + (at.tag !== 'TY' && to.tag < at.tag ? cost.unsorted : unusual / 2);
}

/** EBSCO writes an AB for each language, which ends with `[ABSTRACT FROM AUTHOR]`, and its notice. */
function mayRepeat({ tag, start, value }: Candidate, text: string): boolean {
  if (tag !== 'AB') return several.has(tag);
  return text.startsWith('] ', start - 2) || text.startsWith(' Copyright of', value);
}

/** Whether nearly all tags come in alphabetical order, as EndNote and RefWorks sort them. */
export function isSorted(tags: readonly Candidate[]): boolean {
  let pairs = 0;
  for (let i = 1; i < tags.length; i++) {
    if ((tags[i]?.tag ?? '') <= (tags[i + 1]?.tag ?? '~')) pairs++;
  }
  return tags.length > 9 && pairs >= 0.85 * (tags.length - 1);
}
