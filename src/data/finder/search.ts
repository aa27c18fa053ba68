import { Begun } from './begun.ts';
import { Candidates } from './candidates.ts';
import type { Catalogue } from './catalogue.ts';
import type { More } from './meaning.ts';
import { Meanings } from './meanings.ts';
import type { Question, Token } from './question.ts';
import { type Hit, type Knows, ranked } from './ranking.ts';
import { respaced } from './respaced.ts';
import { type Meant, type Sought, type Wanted, wanted, weightIn } from './sought.ts';

/** One way of reading the words. */
interface Step {
  readonly tokens: readonly Token[];
  readonly meanings: Meant['meanings'];
  /** Also in abstracts? */
  readonly deep?: boolean;
}

/** Where no document has more of what the words tell, fuse.js looks for words that are further off. */
const least = 0.5;

/** Looks words up in a catalogue. */
export class Search {
  readonly #catalogue: Catalogue;
  readonly #candidates: Candidates;
  readonly #begun: Begun;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#candidates = new Candidates(catalogue);
    this.#begun = new Begun(catalogue);
  }

  /** The documents that the words may mean, best first. */
  find(question: Question, knows: Knows): readonly Hit[] {
    if (question.tokens.length === 0) return [];
    const gathered = this.#read(question, knows);
    return ranked(this.#catalogue, this.#candidates, gathered, question, knows);
  }

  /** Takes the first reading of the words that some document has all of; else what has most of them. */
  #read({ tokens, phrases }: Question, knows: Knows): Wanted {
    const meanings = new Meanings(this.#catalogue, this.#begun);
    const more = (token: Token): More | undefined => meanings.more(token);
    const weighed = ({ deep = false, ...step }: Step): Wanted =>
      wanted(this.#catalogue, step.tokens, { meanings: step.meanings, more }, deep);
    const looked: { readonly those: Wanted; share?: number }[] = [];
    for (const step of steps(tokens, phrases.length > 0, meanings)) {
      const those = weighed(step);
      // With a word that stands nowhere no document has all: it is looked at if there is nothing better.
      const share = those.telling.some(isNowhere) ? undefined : this.#gather(those, knows);
      if (share === 1) return those;
      looked.push(share === undefined ? { those } : { those, share });
    }
    let best: { readonly those: Wanted; readonly share: number } | undefined;
    for (const { those, share = this.#gather(those, knows) } of looked) {
      if (!best || share > best.share) best = { those, share };
    }
    // With less than that, the words may be spelt as they sound.
    if (!best || (best.share < least && tokens.length <= many)) {
      const those = weighed({ tokens, meanings: (token) => meanings.far(token) });
      const share = this.#gather(those, knows);
      if (!best || share > best.share) return those;
    }
    this.#gather(best.those, knows);
    return best.those;
  }

  /** The most that any document has, as a share of what the words tell; 1 is all of it. */
  #gather(those: Wanted, { fits }: Knows): number {
    this.#candidates.gather(those);
    // Only now: where works have come, it has made room elsewhere.
    const { docs, covered } = this.#candidates;
    const { telling, bits, weight } = those;
    let most = 0;
    let known = 0;
    for (let at = 0; at < docs.length; at += 1) {
      const doc = docs.all[at] ?? 0;
      const held = covered[doc] ?? 0;
      if (held === bits && fits(doc)) return 1;
      // Many documents have the same words.
      if (held === bits || held === known) continue;
      known = held;
      most = Math.max(most, weightIn(telling, held) / weight);
    }
    return most;
  }
}

const isNowhere = ({ frequency, more }: Sought): boolean => frequency === 0 && more === undefined;

/** More words are not looked for in every way: each way takes its time, and some of them will be right. */
const many = 6;

/** As typed; else with words that go on, or with other spaces; else misspelt; else in abstracts. */
function* steps(
  tokens: readonly Token[],
  hasPhrases: boolean,
  meanings: Meanings,
): Generator<Step> {
  const asTyped = { tokens, meanings: (token: Token) => meanings.asTyped(token) };
  // What is in quotes is meant as it stands.
  if (hasPhrases) return yield { ...asTyped, deep: true };
  const once = { tokens, meanings: (token: Token) => meanings.misspelt(token, 1) };
  // Of one word there is little to go by: what it may be comes behind what it is.
  yield tokens.length > 1 ? asTyped : once;
  yield { tokens, meanings: (token) => meanings.stubs(token) };
  const isLong = tokens.length > many;
  const others = respaced(tokens, meanings);
  for (const other of isLong ? others.slice(0, 2) : others) yield { ...asTyped, tokens: other };
  if (tokens.every((token) => meanings.isWord(token))) yield { ...asTyped, deep: true };
  if (isLong) return yield { ...once, deep: true };
  yield once;
  const twice = { tokens, meanings: (token: Token) => meanings.misspelt(token, 2) };
  yield twice;
  yield { ...twice, deep: true };
}
