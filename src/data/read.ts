import { setImmediate } from 'node:timers/promises';
import { decode } from './decode.ts';
import {
  defaultLimits,
  type Entry,
  isFound,
  type Limits,
  type Pause,
  withoutPauses,
} from './format.ts';
import { formatOf } from './format-of.ts';
import { look } from './look.ts';
import { looksLike } from './looks-like.ts';
import { stretch } from './pauses.ts';
import { problem, wholeFile } from './problem.ts';
import { unquoted } from './quoted.ts';
import type { Problem, Reading } from './reading.ts';
import type { Found } from './reference.ts';
import { ris } from './ris/ris.ts';

/**
 * Reads a file of references in one go: bytes → text → lines with their tags → records → references.
 * Never throws on what is in it: what could not be read is among the problems, in the order of the
 * lines, and a bad record takes none of the others with it.
 *
 * @example read(new TextEncoder().encode('TY  - JOUR\nTI  - Grid cells\nER  - ')).references[0].csl.title
 */
export function read(bytes: Uint8Array, limits = defaultLimits): Reading {
  return gathered(entries(bytes, limits));
}

/**
 * Reads a file in batches of some milliseconds' work, and lets the event loop run between them, so
 * that a large file keeps nobody waiting. What a batch holds is its taker's to keep; Ibid keeps none.
 */
export async function* batches(bytes: Uint8Array, limits = defaultLimits): AsyncGenerator<Reading> {
  const all = entries(bytes, limits);
  for (let more = true; more; ) {
    const batch: Entry[] = [];
    const begun = performance.now();
    while (more && performance.now() - begun < stretch) {
      const { value, done } = all.next();
      if (done) more = false;
      else if (value) batch.push(value);
    }
    yield gathered(batch);
    await setImmediate();
  }
}

/** The same as `read`, in slices: what `batches` gives, put together. */
export async function readInSlices(bytes: Uint8Array, limits = defaultLimits): Promise<Reading> {
  const references: Found[] = [];
  const problems: Problem[] = [];
  for await (const batch of batches(bytes, limits)) {
    for (const found of batch.references) references.push(found);
    for (const each of batch.problems) problems.push(each);
  }
  return { references, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Works and problems as they are read. At a record too many it stops, and that is the last problem. */
function* entries(bytes: Uint8Array, limits: Limits): Generator<Entry | Pause> {
  const unreadable = look(bytes);
  if (unreadable) {
    yield unreadable;
    return;
  }
  const odd: Problem[] = [];
  const slices = decode(bytes, (line, text) => odd.push(problem('odd-encoding', line, 0, text)));
  const first = slices.next().value ?? '';
  // RIS also where no format is seen: a file whose records have no TY.
  const { format, quote } = formatOf(first) ?? { format: ris, quote: '' };
  let count = 0;
  // Problems before the first work wait: where there is none, the file as a whole is the problem.
  const waiting: Problem[] = [];
  for (const entry of format.read(unquoted(withFirst(first, slices), quote), limits)) {
    if (!entry) yield entry;
    else if (isFound(entry)) {
      if (count === limits.records) {
        yield wholeFile('too-many-records', String(limits.records));
        return;
      }
      if (count++ === 0) yield* waiting;
      yield entry;
    } else if (count > 0) yield entry;
    else waiting.push(entry);
  }
  if (count > 0) yield* odd;
  else if (format === ris || waiting.length === 0) yield looksLike(first);
  else yield* waiting;
}

function* withFirst(first: string, others: Iterable<string>): Generator<string> {
  yield first;
  yield* others;
}

function gathered(all: Iterable<Entry | Pause>): Reading {
  const references: Found[] = [];
  const problems: Problem[] = [];
  for (const entry of withoutPauses(all)) {
    if (isFound(entry)) references.push(entry);
    else problems.push(entry);
  }
  return { references, problems: problems.sort((a, b) => a.line - b.line) };
}
