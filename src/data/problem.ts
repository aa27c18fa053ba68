import type { Problem, ProblemKind } from './reading.ts';

/**
 * A problem of one line: where it stands, and at most 200 characters of what stood there. `record`
 * counts from 1; 0 where the line belongs to none.
 */
export function problem(kind: ProblemKind, line: number, record: number, text: string): Problem {
  return { kind, line, record, text: text.length > 200 ? `${text.slice(0, 199)}…` : text };
}

/** A problem of the file as a whole: nothing in it was read. */
export function wholeFile(kind: ProblemKind, text: string): Problem {
  return problem(kind, 1, 0, text);
}
