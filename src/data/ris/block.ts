import type { Problem } from '../reading.ts';

/** A tag with its whole value: where a value was wrapped, it has a line end. */
export interface TaggedLine {
  readonly tag: string;
  readonly value: string;
  /** The line that it begins on, counted from 1. */
  readonly line: number;
}

/** Tagged lines in one piece: from TY, or from what follows the last ER, to an ER or the next TY. */
export interface Block {
  readonly tags: readonly TaggedLine[];
  /** Its text as it stands, with the blank lines below; absent where it shares a line with another. */
  readonly raw: string | undefined;
  /** What of it could not be read. */
  readonly problems: readonly Problem[];
  /** Whether it begins with TY. */
  readonly typed: boolean;
  /** Whether it ends with ER. */
  readonly ended: boolean;
  /** Whether it stands directly below an ER, with no blank line between. */
  readonly afterEnd: boolean;
  /** Whether it stands directly above a TY, with no blank line between. */
  readonly beforeType: boolean;
}

/** Tags that make a work: a block without TY that has two of them is a record all the same. */
export const core: ReadonlySet<string> = new Set(['TI', 'T1', 'AU', 'A1', 'PY', 'Y1', 'DO', 'AB']);

/** How many different tags of those that make a work are among these. */
export function weight(tags: readonly TaggedLine[]): number {
  return new Set(tags.map(({ tag }) => tag).filter((tag) => core.has(tag))).size;
}

/** Tags whose values may have any words, and many lines with paragraphs. */
export const prose: ReadonlySet<string> = new Set(['AB', 'N1', 'N2']);
