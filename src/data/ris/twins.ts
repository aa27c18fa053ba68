import type { Candidate } from './candidate.ts';

/** Tags that programs give the same value, so that a record reads well by either specification. */
const alike: Readonly<Record<string, string>> = {
  AB: 'abstract',
  N2: 'abstract',
  TI: 'title',
  T1: 'title',
  ST: 'title',
  JF: 'journal',
  T2: 'journal',
  BT: 'journal',
};

/** So many characters are not the same by chance. */
const enough = 20;

/** A candidate is compared with the last ones of its kind; a word that looks like one may be between. */
const back = 3;

/** What twins tell of the candidates of a record. */
export interface Twins {
  /** They stand before the same text as another one: both are tags. */
  readonly tags: ReadonlySet<Candidate>;
  /** They stand within such a text: they are words of it. */
  readonly words: ReadonlySet<Candidate>;
}

/**
 * Compares the texts behind tags that often have the same value.
 *
 *     AB - Levels of IL - 6 and KW - rose. … N2 - Levels of IL - 6 and KW - rose. SN - 1472-6963
 *     tag                       words        tag                       words
 */
export function twins(tags: readonly Candidate[], text: string): Twins {
  const found = { tags: new Set<Candidate>(), words: new Set<Candidate>() };
  const last = new Map<string, readonly number[]>();
  for (let i = 0; i < tags.length; i++) {
    const kind = alike[tags[i]?.tag ?? ''];
    if (kind === undefined) continue;
    const above = last.get(kind) ?? [];
    for (const at of above) {
      const first = tags[at];
      const second = tags[i];
      if (!first || !second) continue;
      // No further than the first value can reach, so that all comparing takes linear time.
      const same = alikeFor(text, first.value, second.value, second.start - first.value);
      if (same < enough) continue;
      found.tags.add(first).add(second);
      for (const inner of within(tags, at, same, text, second.value)) found.words.add(inner);
      for (const inner of within(tags, i, same, text, first.value)) found.words.add(inner);
    }
    last.set(kind, [i, ...above.slice(0, back - 1)]);
  }
  for (const word of found.words) found.tags.delete(word); // N2 within AB and N2 has itself a twin.
  return found;
}

/** The candidates in a text of which so many characters are the same as from another place on. */
function within(
  tags: readonly Candidate[],
  at: number,
  same: number,
  text: string,
  other: number,
): readonly Candidate[] {
  const from = tags[at]?.value ?? 0;
  const inner: Candidate[] = [];
  for (let i = at + 1; i < tags.length; i++) {
    const each = tags[i];
    if (!each || each.start > from + same) break;
    // Words like a tag that only one of the two has: what follows them goes on in the other.
    const there = other + each.start - from - 1;
    const isWord =
      each.value <= from + same || alikeFor(text, each.value, there, enough) === enough;
    if (isWord) inner.push(each);
  }
  return inner;
}

/** How many characters are the same from two places on, if not all of so many. */
function alikeFor(text: string, first: number, second: number, most: number): number {
  const end = Math.min(most, text.length - second);
  let length = 0;
  while (length < end && text.charCodeAt(first + length) === text.charCodeAt(second + length)) {
    length++;
  }
  return length;
}
