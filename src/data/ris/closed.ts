import type { Block } from './block.ts';
import { Stand } from './stand.ts';

/** The last block, which is over: only how far its text goes is not known yet, for blank lines are its own. */
export class Closed {
  #block: Omit<Block, 'raw'> | undefined;
  #stand = new Stand();
  /** Its text up to its ER, for where it is not known how far it goes. */
  #raw: string | undefined;

  /** This block is over now. */
  set(block: Omit<Block, 'raw'>, stand: Stand): void {
    this.#block = block;
    this.#stand = stand;
    this.#raw = undefined;
  }

  /** Goes on in the next slice. */
  turn(text: string): void {
    if (this.#block) this.#stand.turn(text);
  }

  /** Here ended its ER. */
  endAt(text: string, end: number): void {
    this.#raw = this.#stand.until(text, end);
  }

  /** Gives it away: what stands here is no part of it. */
  give(text: string, end: number): Block | undefined {
    const block = this.#block;
    if (!block) return undefined;
    this.#block = undefined;
    const { tags, problems, typed, ended, afterEnd, beforeType } = block;
    const raw = end < 0 ? this.#raw : this.#stand.until(text, end);
    return { tags, raw, problems, typed, ended, afterEnd, beforeType };
  }
}
