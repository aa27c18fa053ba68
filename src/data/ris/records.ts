import { problem } from '../problem.ts';
import type { Problem } from '../reading.ts';
import { type Block, blocks, type TaggedLine, weight } from './blocks.ts';
import type { Line } from './lines.ts';

/** The tags of one work as they were read, in order, TY and ER among them. */
export interface RawRecord {
  readonly tags: readonly TaggedLine[];
}

/**
 * Lines as the records that they make, and the problems between them. A record goes from TY to ER;
 * the next TY ends it too, and so does the end of the file. Tags outside of that belong to the
 * record below them (synthesisr writes TY amid its tags, or none), to the one above them (Ovid
 * writes NL below ER), or to none, and are problems then.
 */
export function* records(lines: Iterable<Line>): Generator<RawRecord | Problem> {
  let held: RawRecord | undefined; // The last record: tags below its ER may still come.
  let head: Block | undefined; // Tags without TY and ER, above what comes next.
  for (const part of blocks(lines)) {
    if (!('tags' in part)) {
      yield part;
      continue;
    }
    const whole = head && leads(head, part) ? joined(head, part) : part;
    for (const block of head && whole === part ? [head, part] : [whole]) {
      head = undefined;
      if (isRecord(block) || (block !== part && weight(block.tags) > 1)) {
        if (held) yield held;
        held = block;
      } else if (held && block.afterEnd) {
        held = joined(held, block);
      } else if (block === part && !block.ended) {
        head = block;
      } else {
        yield* strays(block);
      }
    }
  }
  if (held) yield held;
  // The last record of a file whose records have no TY may miss its ER as well.
  if (head && held && weight(head.tags) > 1) yield head;
  else if (head) yield* strays(head);
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

function joined<T extends RawRecord>(first: RawRecord, second: T): T {
  return { ...second, tags: [...first.tags, ...second.tags] };
}

function strays(block: Block): Problem[] {
  return block.tags.map(({ tag, value, line }) =>
    problem('stray-line', line, 0, `${tag}  - ${value}`),
  );
}
