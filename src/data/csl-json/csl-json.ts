import type { Entry, Format, Pause } from '../format.ts';
import { problem } from '../problem.ts';
import { isItem, item } from './item.ts';
import { objects } from './objects.ts';
import { isRecord } from './values.ts';
import { isCslType } from './variables.ts';

/** CSL-JSON: what Zotero, Mendeley, pandoc and we ourselves write. */
export const cslJson: Format = { name: 'CSL-JSON', begins, read };

function* read(
  slices: Iterable<string>,
  limits: Parameters<Format['read']>[1],
): Generator<Entry | Pause> {
  let record = 0;
  for (const object of objects(slices)) {
    if (!object || 'kind' in object) {
      yield object;
      continue;
    }
    for (const value of itemsIn(object.text)) {
      if (value === undefined) {
        yield problem('unreadable-entry', object.line, 0, object.text);
        continue;
      }
      record++;
      const { found, problems } = item(value, { line: object.line, record }, limits);
      yield found;
      yield* problems;
    }
  }
}

type Members = Readonly<Record<string, unknown>>;

/** The items in an object, mostly itself; `undefined` for what is broken, or no item at all. */
function itemsIn(text: string): readonly (Members | undefined)[] {
  try {
    const value: unknown = JSON.parse(text);
    return unwrapped(value).map((each) => (isRecord(each) && isItem(each) ? each : undefined));
  } catch (error) {
    if (error instanceof SyntaxError) return [undefined];
    throw error;
  }
}

/** What is in a wrapper: Crossref's answers have a `message`, which is a work or has `items`. */
function unwrapped(value: unknown): readonly unknown[] {
  if (!isRecord(value) || 'title' in value) return [value];
  const { message, items } = value;
  if (isRecord(message) && typeof value['message-type'] === 'string') return unwrapped(message);
  return Array.isArray(items) ? items : [value];
}

/** Variables that no other JSON of works has in this spelling. */
const telling =
  /"(?:issued|container-title|DOI|ISSN|ISBN|PMID|accessed|publisher-place|title-short|collection-title|citation-key|event-place|number-of-pages|date-parts)"\s*:/;
/** Members of Zotero's own JSON, OpenAlex, JSON-LD, schemas and packages. */
const foreign = /"(?:itemType|display_name|@context|\$schema|dependencies|scripts)"\s*:/;

/** A brace, or a bracket and a brace, at the start of a line. */
const opening = /^[ \t\uFEFF]*(?:\[\s*)?\{\s*"/m;

/** Where JSON begins whose items have a type of CSL, or its spelling of variables. */
function begins(text: string): number | undefined {
  const at = text.search(opening);
  return at >= 0 && isCsl(text.slice(at)) ? at : undefined;
}

function isCsl(text: string): boolean {
  if (foreign.test(text)) return false;
  const type = /"type"\s*:\s*"([\w-]{1,40})"/.exec(text)?.[1];
  if (type !== undefined && isCslType(type)) {
    return telling.test(text) || /"(?:title|id)"\s*:/.test(text);
  }
  return telling.test(text) && /"(?:title|id|author)"\s*:/.test(text);
}
