import { languageTag } from '../bibtex/languages.ts';
import type { CslItem, CslType, Draft, TextVariable } from '../csl.ts';
import { doiIn } from '../doi.ts';
import { isLonger, type Limits } from '../format.ts';
import { problem } from '../problem.ts';
import type { Problem, ProblemKind } from '../reading.ts';
import type { Found, Tag } from '../reference.ts';
import { fromCrossref } from './crossref.ts';
import { date } from './dates.ts';
import { identify } from './identify.ts';
import { names } from './names.ts';
import { isRecord, lines, text } from './values.ts';
import { isCslType, isDateVariable, isNameVariable, isTextVariable } from './variables.ts';

/** Where an object stands in its file. */
interface Place {
  readonly line: number;
  readonly record: number;
}

/** Whether an object has anything of CSL-JSON: a type, or a variable. */
export function isItem(object: Readonly<Record<string, unknown>>): boolean {
  if (isCslType(text(object['type']) ?? '')) return true;
  return Object.keys(object).some(
    (name) => isNameVariable(name) || isDateVariable(name) || modern(name) !== undefined,
  );
}

/**
 * A work from one item of CSL-JSON. What the schema does not know, and what is not as the schema has
 * it, stays in the tags only; numbers become text, and nothing is empty.
 */
export function item(
  object: Readonly<Record<string, unknown>>,
  { line, record }: Place,
  limits: Limits,
): { readonly found: Found; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (kind: ProblemKind, said: string) =>
    problems.push(problem(kind, line, record, said));
  const tags: Tag[] = [];
  const members = fromCrossref(object);
  const csl: Draft = { type: typeOf(members, report) };
  for (const [name, value] of Object.entries(members)) {
    const own = json(object[name]);
    if (own === undefined ? name in object : isLonger(own, limits.field)) {
      report('field-too-long', `${name}: ${own?.slice(0, 200) ?? ''}`);
      continue;
    }
    if (own !== undefined) tags.push([name, own]);
    if (name !== 'type' && name !== 'id') assign(csl, name, value, report);
  }
  const key = csl['citation-key'] ?? keyOf(object['id']);
  if (key !== undefined) csl['citation-key'] = key;
  if (csl.title === undefined) report('no-title', key ?? text(object['id']) ?? '');
  const work: CslItem = csl;
  return { found: { csl: work, tags, ids: identify(work), format: 'csl-json' }, problems };
}

/** A value as it stands in the tags; `undefined` where it is nested too deep to be written again. */
function json(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Report = (kind: ProblemKind, said: string) => void;

function typeOf({ type }: Readonly<Record<string, unknown>>, report: Report): CslType {
  const said = text(type) ?? '';
  if (isCslType(said)) return said;
  report('unknown-type', said);
  return 'document';
}

function assign(csl: Draft, name: string, value: unknown, report: Report): void {
  if (isNameVariable(name)) {
    const people = names(value);
    if (people.length > 0) csl[name] = people;
  } else if (isDateVariable(name)) {
    const { date: found, bad } = date(value);
    if (found) csl[name] = found;
    else if (value !== undefined && value !== null && value !== '')
      report('bad-date', JSON.stringify(value));
    if (bad !== undefined) report('bad-date', bad);
  } else if (name === 'DOI') {
    const said = text(value);
    const doi = said === undefined ? undefined : doiIn(said);
    if (doi !== undefined) csl.DOI = doi;
    else if (said !== undefined) report('bad-doi', said);
  } else if (name === 'custom') {
    const affiliations = affiliationsIn(value);
    if (affiliations.length > 0) csl.custom = { affiliations };
  } else {
    const variable = modern(name);
    const said = hasLines.has(name) ? lines(value) : list(value);
    if (variable !== undefined && said !== undefined) {
      csl[variable] ??= variable === 'language' ? (languageTag(said) ?? said) : said;
    }
  }
}

/** Zotero has one variable a line in its "Extra", which is the note: `PMID: 123⏎original-date: 1999`. */
const hasLines: ReadonlySet<string> = new Set(['abstract', 'note', 'annote']);

/** Names that CSL-JSON had before 1.0.2 (schema of 1.0.1), and what they are called now. */
const former: Readonly<Record<string, TextVariable>> = {
  shortTitle: 'title-short',
  journalAbbreviation: 'container-title-short',
  event: 'event-title',
};

function modern(name: string): TextVariable | undefined {
  if (isTextVariable(name)) return name;
  return Object.hasOwn(former, name) ? former[name] : undefined;
}

/** Crossref gives titles and ISSN as arrays of strings, categories too. */
function list(value: unknown): string | undefined {
  if (!Array.isArray(value)) return text(value);
  const all = value.flatMap((each) => text(each) ?? []);
  return all.length > 0 ? all.join(', ') : undefined;
}

function affiliationsIn(value: unknown): string[] {
  const all = isRecord(value) ? value['affiliations'] : undefined;
  return Array.isArray(all) ? all.flatMap((each) => text(each) ?? []) : [];
}

/** An id is a key where an author could have written it: `liapi2025`, and no address of Zotero. */
function keyOf(id: unknown): string | undefined {
  const key = text(id);
  if (key === undefined || key.length > 200) return undefined;
  return /^[^\s,{}"#%~\\=/]+$/.test(key) ? key : undefined;
}
