import { doiIn, hasWordsBehind, unwrapped } from '../doi.ts';
import { problem } from '../problem.ts';
import type { Problem, ProblemKind } from '../reading.ts';
import type { TaggedLine } from './block.ts';
import { plain } from './markup.ts';
import { isAbsent, oneLine } from './values.ts';

/** What reading a record's fields has shown of it. */
interface Shown {
  /** Whether its TY is one of the types that there are. */
  readonly known: boolean;
  readonly titled: boolean;
  /** The DOI that was read, wherever it stood. */
  readonly doi: string | undefined;
  /** The text that should be a date and is none. */
  readonly badDate: string | undefined;
}

/**
 * What of one record could not be read as written. The text of each problem is the tag as it stands;
 * of a record without TY it is its first tag.
 */
export function faults(
  tags: readonly TaggedLine[],
  record: number,
  shown: Shown,
): readonly Problem[] {
  const doi = badDoi(tags, shown.doi);
  if (shown.known && shown.titled && !doi && shown.badDate === undefined) return none;
  const found: Problem[] = [];
  const add = (kind: ProblemKind, tag: TaggedLine | undefined) => {
    if (tag) found.push(problem(kind, tag.line, record, `${tag.tag}  - ${tag.value}`.trim()));
  };
  const [first = { tag: 'TY', value: '', line: 1 }] = tags;
  const type = tags.find(({ tag }) => tag === 'TY');
  if (!shown.known) add(type ? 'unknown-type' : 'no-type', type ?? first);
  if (!shown.titled) add('no-title', first);
  add('bad-doi', doi);
  if (shown.badDate !== undefined) add('bad-date', dateTag(tags, shown.badDate));
  return found;
}

const none: readonly Problem[] = [];

/** The first DO, where none of them holds a DOI; one that holds more (`10.1000/a b`) may be cut. */
function badDoi(tags: readonly TaggedLine[], doi: string | undefined): TaggedLine | undefined {
  let bad: TaggedLine | undefined;
  for (const entry of tags) {
    if ((entry.tag !== 'DO' && entry.tag !== 'DI') || isAbsent(entry.value)) continue;
    if (doi !== undefined && entry.value.endsWith(doi)) return undefined;
    const text = plain(unwrapped(entry.value));
    const found = doiIn(text);
    if (found !== undefined) return hasWordsBehind(text, found) ? entry : undefined;
    bad ??= entry;
  }
  return bad;
}

function dateTag(tags: readonly TaggedLine[], text: string): TaggedLine | undefined {
  return tags.find(({ tag, value }) => /^(?:PY|Y1|DA)$/.test(tag) && oneLine(value) === text);
}
