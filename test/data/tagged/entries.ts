import type { CslItem } from '../../../src/data/csl.ts';
import { type Format, isFound, withoutPauses } from '../../../src/data/format.ts';
import type { Problem } from '../../../src/data/reading.ts';
import type { Found } from '../../../src/data/reference.ts';

const limits = { records: 1000, field: 100_000 };

/** The works and the problems of a text given as its lines, or as the text itself. */
export function entries(
  format: Format,
  text: string | readonly string[],
  field = limits.field,
): { works: Found[]; problems: Problem[] } {
  const whole = typeof text === 'string' ? text : text.join('\n');
  const all = [...withoutPauses(format.read([whole], { ...limits, field }))];
  return {
    works: all.filter(isFound),
    problems: all.filter((entry): entry is Problem => !isFound(entry)),
  };
}

/** What CSL says of the first work in a text given as its lines. */
export function csl(format: Format, ...lines: string[]): CslItem {
  const [work] = entries(format, lines).works;
  if (!work) throw new Error('there is no work in it');
  return work.csl;
}
