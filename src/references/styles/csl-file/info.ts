import type { CitationFormat } from '../shelf.ts';
import { Fault, quoted } from './fault.ts';
import { elements, type Tag } from './xml.ts';

/** What a style says of itself. */
export interface Info {
  /** Its name in the official repository, or what would be: `chicago-author-date`. */
  readonly id: string;
  readonly title: string;
  readonly short?: string;
  /** Absent where it does not say. */
  readonly format?: CitationFormat;
  /** The id of the style that it follows in everything. */
  readonly parent?: string;
  /** When it was changed last, as it says: `2022-01-27T00:00:00+00:00`. */
  readonly updated?: string;
}

const formats: readonly string[] = ['author-date', 'numeric', 'note', 'author', 'label'];

/** The longest id of an official style has 119. */
const longestId = 150;
const longestTitle = 500;

/** Reads `info`. Throws a `Fault` where a style says no name, or none that can be used. */
export function infoOf(style: Tag): Info {
  const info = elements(style).find(({ name }) => name === 'info');
  if (info === undefined)
    throw new Fault('It has no “info”, in which a style says its name.', style.line);
  const title = textIn(info, 'title');
  if (!title) throw new Fault('Its “info” has no “title”.', info.line);
  if (title.length > longestTitle)
    throw new Fault(`Its title is longer than ${longestTitle} characters.`, info.line);
  const link = (rel: string): string =>
    elements(info).find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'] ?? '';
  const id = idIn(textIn(info, 'id')) || idIn(link('self')) || slug(title);
  if (id === '')
    throw new Fault(
      'Neither its id nor its title has a letter from a to z, or a digit.',
      info.line,
    );
  const parent = idIn(link('independent-parent'));
  if (parent === id)
    throw new Fault(`It names itself, ${quoted(id)}, as the style that it follows.`, info.line);
  const short = textIn(info, 'title-short').slice(0, longestTitle);
  const format = formatIn(info);
  const updated = /^\d{4}-\d\d-\d\d(?:T[\d:.]{1,20}(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(
    textIn(info, 'updated'),
  )?.[0];
  return {
    id,
    title,
    ...(short && { short }),
    ...(format && { format }),
    ...(parent && { parent }),
    ...(updated && { updated }),
  };
}

/** CSL 1.0.2, section "Info": the `citation-format` of a `category`. */
function formatIn(info: Tag): CitationFormat | undefined {
  const stated = elements(info).map(
    ({ attributes }) => attributes['citation-format']?.trim() ?? '',
  );
  return stated.find((format): format is CitationFormat => formats.includes(format));
}

function textIn(info: Tag, name: string): string {
  const [text = ''] = elements(info).find((child) => child.name === name)?.children ?? [];
  return typeof text === 'string' ? text.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
}

/** The id that an address, the name of a file or a title stands for. */
export function idIn(address: string): string {
  return slug(lastPart(address));
}

/** `http://www.zotero.org/styles/apa` → `apa`. */
function lastPart(address: string): string {
  return address
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .replace(/^.*\//, '')
    .replace(/\.csl$/i, '');
}

/** Small letters, digits and hyphens: `APA (Müller 2)` → `apa-muller-2`. */
function slug(text: string): string {
  return text
    .slice(0, 1000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, longestId)
    .replace(/-+$/, '');
}
