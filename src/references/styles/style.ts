import { type CitationFormat, type Dependent, type StyleNode, shelf, styleNode } from './shelf.ts';

/** One citation style, under the name by which it was asked for. */
export interface Style {
  /** The id in the official CSL repository (`plos-one`), or of a file that a team has added. */
  readonly id: string;
  /** The title that people know: `PLOS ONE`. */
  readonly title: string;
  /** How a journal's name is abbreviated, where the style says so. */
  readonly short?: string;
  readonly format: CitationFormat;
  /** The style whose rules these are (`plos`), where this is another journal's name for them. */
  readonly parent?: string;
  /** The language that the journal prints in: `de-DE`. */
  readonly locale?: string;
  /** The CSL of a style that is not on the shelf. */
  readonly own?: OwnStyle;
}

/** The CSL that a team has added. */
export interface OwnStyle {
  readonly node: StyleNode;
  /** Stands for exactly this text: a style that was replaced is another style. */
  readonly hash: string;
}

/** The style whose rules this one has: its own, but for the names of journals. */
export function parentOf({ id, parent }: Style): string {
  return parent ?? id;
}

/** What tells apart styles that print differently; names of one style have the same. */
export function printedAs(style: Style): string {
  return style.own?.hash ?? parentOf(style);
}

/** The CSL of a style. */
export function nodeOf(style: Style): StyleNode {
  return style.own?.node ?? styleNode(parentOf(style));
}

let all: readonly Style[] | undefined;
let byId: ReadonlyMap<string, Style> | undefined;

/** All styles of the shelf: those that most people want, then by title, then the names of journals. */
export function styles(): readonly Style[] {
  all ??= read();
  return all;
}

/** Those that most people want, which stand before all others. */
export function wanted(): readonly Style[] {
  return styles().slice(0, 8);
}

/** The style of the shelf with this id. */
export function styleById(id: string): Style | undefined {
  byId ??= new Map(styles().map((style) => [style.id, style]));
  return byId.get(id);
}

function read(): readonly Style[] {
  const { styles: shelved, dependents } = shelf();
  const formats = new Map(shelved.map(({ id, format }) => [id, format]));
  const named = dependents.flatMap((dependent) => {
    const format = formats.get(dependent[1]);
    return format ? [journal(dependent, format)] : [];
  });
  return [...shelved.map(({ id, title, format }): Style => ({ id, title, format })), ...named];
}

function journal([id, parent, title, locale, short]: Dependent, format: CitationFormat): Style {
  return {
    id,
    title,
    format,
    parent,
    ...(locale === '' ? {} : { locale }),
    ...(short === '' ? {} : { short }),
  };
}
