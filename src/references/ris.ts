import type { Reference, Tag } from '../data/reference.ts';

/** A line that a reader of RIS would take for a tag instead of the rest of a value. */
const LIKE_A_TAG = /^[A-Z][A-Z0-9]\s{0,2}[-–—]/i;

/**
 * The record as it came, as standard RIS: one `TAG  - value` for each tag, in the order read, lines
 * ended by CR LF, `ER  - ` last whether or not the record had one. A value of several lines goes on
 * in lines without a tag, as exporters write long abstracts.
 */
export function toRis({ tags }: Pick<Reference, 'tags'>): string {
  const body = tags.filter(([tag]) => tag !== 'ER');
  const lines: readonly Tag[] = [...body, ['ER', '']];
  return lines.map(([tag, value]) => `${tag}  - ${continued(value)}\r\n`).join('');
}

function continued(value: string): string {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim());
  const [first = '', ...rest] = lines.filter((line) => line !== '');
  return first + rest.map((line) => (LIKE_A_TAG.test(line) ? ' ' : '\r\n') + line).join('');
}
