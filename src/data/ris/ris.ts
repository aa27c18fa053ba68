import type { Entry, Format, Limits, Pause } from '../format.ts';
import type { Problem } from '../reading.ts';
import { fields } from './fields.ts';
import { lines } from './lines.ts';
import { records } from './records.ts';

/** RIS, of both specifications and in every dialect; a file whose records have no TY says so late. */
export const ris: Format = {
  name: 'RIS',
  fits: (start) => /(?:^|[\r\n])[\s>]*TY[ \t\u00A0]{0,2}[-–—]/i.test(start),
  read: readRis,
};

const none: readonly Problem[] = [];

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
