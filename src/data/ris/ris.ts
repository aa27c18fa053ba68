import type { Entry, Format, Limits, Pause } from '../format.ts';
import type { Problem } from '../reading.ts';
import { filledLines } from '../tagged/lines.ts';
import { opening } from './dialect.ts';
import { fields } from './fields.ts';
import { lines } from './lines.ts';
import { records } from './records.ts';

/** RIS, of both specifications and in every dialect; a file whose records have no TY says so late. */
export const ris: Format = {
  name: 'RIS',
  begins,
  read: readRis,
};

const none: readonly Problem[] = [];
/** The first line with TY. */
function begins(text: string): number | undefined {
  for (const line of filledLines(text)) if (opening(line.text)) return line.at;
  return undefined;
}

/** Lines → records → works, one by one; records are numbered from 1. */
function* readRis(slices: Iterable<string>, limits: Limits): Generator<Entry | Pause> {
  let number = 0;
  for (const record of records(lines(slices), limits.field)) {
    if (!record || !('tags' in record)) {
      yield record;
      continue;
    }
    number++;
    const { found, problems } = fields(record, number);
    yield found;
    if (problems.length > 0) yield* problems;
    for (const each of record.problems ?? none) yield { ...each, record: number };
  }
}
