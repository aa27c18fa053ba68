import type { Entry, Field } from './entry.ts';

/** Entries that others take fields from, by their keys in small letters. */
export type Parents = ReadonlyMap<string, Entry>;

/** The keys of the entries that an entry takes fields from, in small letters. */
export function parentKeys({ fields }: Entry): string[] {
  return fields
    .filter(({ name }) => name === 'crossref' || name === 'xdata')
    .flatMap(({ value }) => value.toLowerCase().split(','))
    .map((key) => key.trim())
    .filter((key) => key !== '');
}

/** What says something of the parent only: its own identifiers, and how it is sorted and cited. */
const own: ReadonlySet<string> = new Set(
  (
    'crossref xref xdata ids entryset entrysubtype execute label options presort related ' +
    'relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey sorttitle shorttitle ' +
    'doi url urldate eprint eprinttype eprintclass archiveprefix primaryclass pmid pmcid ' +
    'abstract keywords note annotation annote pages pagetotal file type'
  ).split(' '),
);

/** Parts of a container, by what the title of a container is called in them. */
const parts: ReadonlySet<string> = new Set([
  'inbook',
  'bookinbook',
  'suppbook',
  'incollection',
  'suppcollection',
  'inproceedings',
  'conference',
  'inreference',
]);

/** How an entry calls the titles of its parent (BibLaTeX manual, appendix B). */
function prefix(child: string, parent: string): string {
  if (parent === 'periodical') return 'journal';
  if (parent.startsWith('mv')) return 'main';
  return parts.has(child) ? 'book' : '';
}

/**
 * The fields of an entry with those that it inherits: from `xdata` as they are, from its `crossref`
 * under the names that a part has for them. What an entry says itself holds.
 */
export function withInherited(entry: Entry, parents: Parents): readonly Field[] {
  const keys = parentKeys(entry);
  if (keys.length === 0) return entry.fields;
  const fields = new Map(entry.fields.map((field) => [field.name, field]));
  for (const key of keys) {
    const parent = parents.get(key);
    if (!parent) continue;
    // A parent may have its own: a volume of several, data of data. One more step is all there is.
    const more = parentKeys(parent).flatMap((grand) => parents.get(grand) ?? []);
    for (const source of [parent, ...more]) add(fields, entry.type, source);
  }
  return [...fields.values()];
}

function add(fields: Map<string, Field>, child: string, parent: Entry): void {
  const isData = parent.type === 'xdata';
  const titles = isData ? '' : prefix(child, parent.type);
  const dated = fields.has('date') || fields.has('year');
  const byName = new Set(parent.fields.map(({ name }) => name));
  for (const field of parent.fields) {
    if (!isData && own.has(field.name)) continue;
    if (dated && /^(?:date|year|month|day)$/.test(field.name)) continue;
    const name = renamed(field.name, titles);
    // Files for BibTeX give the proceedings a `booktitle` beside the title, for their papers.
    if (name !== field.name && byName.has(name)) continue;
    if (!fields.has(name)) fields.set(name, { ...field, name });
  }
  const author = parent.fields.find(({ name }) => name === 'author');
  if (titles === 'book' && author && !fields.has('bookauthor')) {
    fields.set('bookauthor', { ...author, name: 'bookauthor' });
  }
}

/** `title` of the parent is `booktitle`, `maintitle` or `journaltitle` of the child. */
function renamed(name: string, titles: string): string {
  if (titles === '') return name;
  return /^(?:title|subtitle|titleaddon)$/.test(name) ? titles + name : name;
}
