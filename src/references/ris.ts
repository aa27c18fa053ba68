import type { Reference } from '../data/reference.ts';
import { risLine } from './ris-lines.ts';

/**
 * The record as it came, as standard RIS: one `TAG  - value` for each tag, in the order read, lines
 * ended by CR LF, `ER  - ` last whether or not the record had one.
 */
export function toRis({ tags }: Pick<Reference, 'tags'>): string {
  const body = tags.filter(([tag]) => tag !== 'ER');
  return [...body, ['ER', ''] as const].map(risLine).join('');
}
