import type { Pause } from '../format.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../reading.ts';
import { type Block, core, type TaggedLine, weight } from './block.ts';
import { blocks } from './blocks.ts';
import type { Passage } from './lines.ts';

/** The tags of one work as they were read, in order, TY and ER among them. */
export interface RawRecord {
  readonly tags: readonly TaggedLine[];
  /** Its text as it stands in the file; absent where it is in no piece of its own. */
  readonly raw?: string | undefined;
  /** What of it could not be read, where there is any; without the number of the record. */
  readonly problems?: readonly Problem[];
}

/**
 * Lines as the records that they make, and the problems between them; `longest` is the most
 * bytes that a value may have. A record goes from TY to ER;
 * the next TY ends it too, and so does the end of the file. Tags outside of that belong to the
 * record below them (synthesisr writes TY amid its tags, or none), to the one above them (Ovid
 * writes NL below ER), or to none, and are problems then.
 */
export function* records(
  passages: Iterable<Passage>,
  longest?: number,
): Generator<RawRecord | Problem | Pause> {
  const sorting = new Sorting();
  for (const part of blocks(passages, longest)) {
    if (part && 'tags' in part) {
      sorting.take(part);
      for (const each of sorting.done()) yield each;
    } else yield part;
  }
  sorting.finish();
  for (const each of sorting.done()) yield each;
}

/** Puts blocks together to records, one by one. */
class Sorting {
  /** The last record: tags below its ER may still come, and are collected here. */
  #held: RawRecord | undefined;
  #below: Block[] = [];
  /** Tags with neither TY nor ER, which may belong to the TY that comes next. */
  #head: Block | undefined;
  #done: (RawRecord | Problem)[] = [];

  take(block: Block): void {
    const head = this.#head;
    this.#head = undefined;
    if (head && leads(head, block)) {
      this.#hold(joined([head, block]));
      return;
    }
    if (head) this.#settle(head, weight(head.tags) > 1);
    if (block.typed || block.ended) this.#settle(block, isRecord(block));
    else this.#head = block;
  }

  /** The records and problems since the last time. */
  done(): readonly (RawRecord | Problem)[] {
    const done = this.#done;
    if (done.length > 0) this.#done = [];
    return done;
  }

  finish(): void {
    // The last record of a file whose records have no TY may miss its ER as well.
    const head = this.#head;
    if (head) this.#settle(head, this.#held !== undefined && weight(head.tags) > 1);
    this.#release();
  }

  /** A block is a record, or belongs to the one that it stands directly below, or to none. */
  #settle(block: Block, record: boolean): void {
    if (record) this.#hold(block);
    else if (this.#held && block.afterEnd) this.#below.push(told(block));
    else for (const stray of strays(block)) this.#done.push(stray);
  }

  #hold(record: RawRecord): void {
    this.#release();
    this.#held = record;
  }

  #release(): void {
    if (!this.#held) return;
    if (this.#below.length === 0) this.#done.push(this.#held);
    else {
      this.#done.push(joined([this.#held, ...this.#below]));
      this.#below = [];
    }
  }
}

/** What stands below an ER, with a word for each of its tags that could have been another work's. */
function told(block: Block): Block {
  const lines = block.tags.filter(({ tag }) => core.has(tag));
  if (lines.length === 0) return block;
  const words = lines.map(({ tag, value, line }) =>
    problem('below-end', line, 0, `${tag}  - ${value}`),
  );
  return { ...block, problems: [...words, ...block.problems] };
}

/** Parts that touch each other, as one record. */
function joined(parts: readonly RawRecord[]): RawRecord {
  const tags = parts.flatMap((part) => part.tags);
  const raw = parts.map((part) => part.raw);
  const problems = parts.flatMap((part) => part.problems ?? []);
  return { tags, problems, ...(raw.includes(undefined) ? {} : { raw: raw.join('') }) };
}

/** A block with TY is a record whatever is in it; one with ER only where it says of a work. */
function isRecord(block: Block): boolean {
  return block.typed || (block.ended && weight(block.tags) > 1);
}

/** Whether tags above a TY are the first part of its record: the title is in one part only. */
function leads(head: Block, next: Block): boolean {
  if (!next.typed) return false;
  if (isTitled(head)) return !isTitled(next);
  return head.beforeType && !head.afterEnd;
}

function isTitled(block: Block): boolean {
  return block.tags.some(({ tag }) => tag === 'TI' || tag === 'T1');
}

function strays(block: Block): Problem[] {
  const lines = block.tags.map(({ tag, value, line }) =>
    problem('stray-line', line, 0, `${tag}  - ${value}`),
  );
  return [...lines, ...block.problems];
}
