import type { Entry, Limits, Pause } from '../format.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../reading.ts';
import type { Found, Tag } from '../reference.ts';
import { fields } from '../ris/fields.ts';
import type { Dialect } from './dialect.ts';
import { type Gathered, gather } from './gather.ts';

/**
 * Reads a format with tagged lines by way of RIS: each record is put into terms of RIS, whose reader
 * knows names, dates and identifiers. What is kept and told is the record as the file has it.
 */
export function* readTagged(
  slices: Iterable<string>,
  limits: Limits,
  dialect: Dialect,
): Generator<Entry | Pause> {
  for (const part of gather(slices, limits, dialect)) {
    if (!part || !('tags' in part)) {
      yield part;
      continue;
    }
    const { found, problems } = readRecord(part, dialect);
    if (found) yield found;
    yield* problems;
  }
}

/** A record all of whose values were too long is none. */
function readRecord(
  { tags, record, problems }: Gathered,
  dialect: Dialect,
): { readonly found?: Found; readonly problems: readonly Problem[] } {
  if (tags.length === 0) return { problems };
  const { found, problems: faults } = fields({ tags: dialect.toRis(tags) }, record);
  const told = faults.map(({ kind, line, text }) => {
    const own = tags.find((tag) => tag.line === line);
    return problem(kind, line, record, own ? dialect.written(own) : text);
  });
  return {
    found: {
      csl: dialect.finish(found.csl, tags),
      tags: tags.map(({ tag, value }): Tag => [tag, value]),
      ids: found.ids,
      format: dialect.format,
    },
    problems: [...problems, ...told].sort((a, b) => a.line - b.line),
  };
}
