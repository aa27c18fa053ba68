import { look } from './look.ts';
import { wholeFile } from './problem.ts';
import type { Problem, Reading } from './reading.ts';
import type { Found } from './reference.ts';
import { decode } from './ris/decode.ts';
import { fields } from './ris/fields.ts';
import { lines } from './ris/lines.ts';
import { type RawRecord, records } from './ris/records.ts';

/**
 * Reads a file of references: bytes → text → lines with their tags → records → references. Never
 * throws on what is in it: what could not be read is among the problems, in the order of the lines,
 * and a bad record takes none of the others with it.
 *
 * @example read(new TextEncoder().encode('TY  - JOUR\nTI  - Grid cells\nER  - ')).references[0].csl.title
 */
export function read(bytes: Uint8Array): Reading {
  const unreadable = look(bytes);
  if (unreadable) return { references: [], problems: [unreadable] };
  const text = decode(bytes);
  const reading = gather(records(lines(text)));
  if (reading.references.length > 0) return reading;
  const start = text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
  return { references: [], problems: [wholeFile('no-records', start)] };
}

/** Reads the fields of every record, and numbers the records from 1. */
function gather(entries: Iterable<RawRecord | Problem>): Reading {
  const references: Found[] = [];
  const problems: Problem[] = [];
  for (const entry of entries) {
    if (!('tags' in entry)) {
      problems.push(entry);
      continue;
    }
    const read = fields(entry, references.length + 1);
    references.push(read.found);
    problems.push(...read.problems);
  }
  return { references, problems: problems.sort((a, b) => a.line - b.line) };
}
