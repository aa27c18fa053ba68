import { doiIn } from '../doi.ts';
import { problem } from '../problem.ts';
import type { Problem, ProblemKind } from '../reading.ts';
import type { TaggedLine } from './blocks.ts';
import { plain } from './markup.ts';
import { isAbsent, oneLine } from './values.ts';

/** What reading a record's fields has shown of it. */
interface Shown {
  /** Whether its TY is one of the types that there are. */
  readonly known: boolean;
  readonly titled: boolean;
  /** The text that should be a date and is none. */
  readonly badDate: string | undefined;
}

/**
 * What of one record could not be read as written. The text of each problem is the tag as it stands;
 * of a record without TY it is the empty `TY  -`.
 */
export function faults(tags: readonly TaggedLine[], record: number, shown: Shown): Problem[] {
  const at = (kind: ProblemKind, tag: TaggedLine) =>
    problem(kind, tag.line, record, `${tag.tag}  - ${tag.value}`.trim());
  const [first = { tag: 'TY', value: '', line: 1 }] = tags;
  const ty = tags.find(({ tag }) => tag === 'TY') ?? { ...first, tag: 'TY', value: '' };
  const doi = badDoi(tags);
  const date = shown.badDate === undefined ? undefined : dateTag(tags, shown.badDate);
  return [
    ...(shown.known ? [] : [at('unknown-type', ty)]),
    ...(shown.titled ? [] : [at('no-title', first)]),
    ...(doi ? [at('bad-doi', doi)] : []),
    ...(date ? [at('bad-date', date)] : []),
  ];
}

/** The first DO, where none of them holds a DOI. */
function badDoi(tags: readonly TaggedLine[]): TaggedLine | undefined {
  const own = tags.filter(({ tag, value }) => (tag === 'DO' || tag === 'DI') && !isAbsent(value));
  return own.some(({ value }) => doiIn(plain(value)) !== undefined) ? undefined : own[0];
}

function dateTag(tags: readonly TaggedLine[], text: string): TaggedLine | undefined {
  return tags.find(({ tag, value }) => /^(?:PY|Y1|DA)$/.test(tag) && oneLine(value) === text);
}
