import type { CslItem } from '../csl.ts';
import { identify } from '../csl-json/identify.ts';
import {
  type Format,
  type Entry as Given,
  isFound,
  isLonger,
  type Limits,
  type Pause,
} from '../format.ts';
import { problem } from '../problem.ts';
import type { Problem, ProblemKind } from '../reading.ts';
import type { Tag } from '../reference.ts';
import { begins } from './begins.ts';
import { entries } from './entries.ts';
import { type Entry, entry } from './entry.ts';
import { type Complete, inOrder } from './kin.ts';
import { Strings } from './strings.ts';
import { work } from './work.ts';

/** BibTeX and BibLaTeX. */
export const bibtex: Format = { name: 'BibTeX', begins, read };

function* read(slices: Iterable<string>, limits: Limits): Generator<Given | Pause> {
  let record = 0;
  for (const one of inOrder(parsed(slices, limits.field))) {
    if (!one || 'kind' in one) {
      yield one;
      continue;
    }
    // An entry that can't be read is no record.
    const all = given(one, record + 1, limits.field);
    if (all.some(isFound)) record++;
    yield* all;
  }
}

/** The entries of a text, with the strings that were defined above each; `@comment` is passed over. */
function* parsed(slices: Iterable<string>, longest: number): Generator<Entry | Problem | Pause> {
  // BibTeX knows the months; moments.ts reads them as they are called.
  const strings = new Strings();
  for (const cut of entries(slices)) {
    if (!cut || 'kind' in cut) {
      yield cut;
      continue;
    }
    if (/^@[ \t]*(?:comment|preamble)\b/i.test(cut.text)) continue;
    const one = entry(cut, strings, longest);
    if (one.type !== 'string') yield one;
    else if (one.fields.length === 0) yield problem('unreadable-entry', one.line, 0, one.text);
    else for (const { name, value } of one.fields) strings.define(name, value);
  }
}

/** The work of one entry, and what of it could not be read. */
function given({ entry: one, fields }: Complete, record: number, longest: number): Given[] {
  const problems: Problem[] = [];
  const report = (kind: ProblemKind, text: string | undefined) => {
    if (text !== undefined) problems.push(problem(kind, one.line, record, text));
  };
  const short = fields.filter(({ value }) => !isLonger(value, longest));
  const { csl, unknownType, badDate, badDoi } = work(one.type, one.key, short);
  const isBroken = one.broken !== '' || !one.ended;
  const isEmpty = one.fields.length === 0 && one.key === '';
  if (isEmpty || (isBroken && csl.title === undefined)) {
    return [problem('unreadable-entry', one.line, 0, one.text)];
  }
  if (one.broken !== '') report('unreadable-entry', one.broken);
  else if (!one.ended) report('missing-end', one.text);
  for (const { name, value } of fields) {
    if (isLonger(value, longest)) report('field-too-long', `${name}: ${value.slice(0, 200)}`);
  }
  report('unknown-type', unknownType);
  if (csl.title === undefined) report('no-title', one.key);
  report('bad-date', badDate);
  report('bad-doi', badDoi);
  const item: CslItem = csl;
  return [
    { csl: item, tags: tags(one, longest), ids: identify(item), format: 'bibtex' },
    ...problems,
  ];
}

/** The entry as it stands in the file: its type, its key, and its own fields in order. */
function tags({ type, key, fields }: Entry, longest: number): Tag[] {
  const own = fields
    .filter(({ raw }) => !isLonger(raw, longest))
    .map(({ name, raw }): Tag => [name, raw]);
  return [['entrytype', type], ...(key === '' ? [] : [['citation-key', key] as const]), ...own];
}
