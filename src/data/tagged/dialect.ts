import type { CslItem } from '../csl.ts';
import type { OtherFormat } from '../reference.ts';
import type { TaggedLine } from '../ris/block.ts';

/** A tag and its value, as one line has them. */
export interface Said {
  readonly tag: string;
  readonly value: string;
}

/** The value that a line without a tag may go on with. */
export interface Above {
  readonly tag: string;
  /** The last line of it. */
  readonly last: string;
  /** Whether a blank line stands between. */
  readonly gap: boolean;
}

/** How one of the formats with tagged lines is written, and what it means in terms of RIS. */
export interface Dialect {
  readonly format: OtherFormat;
  /** The tag of a line and its value; `undefined` where it has none. `open` is the tag above it. */
  readonly split: (line: string, open: string) => Said | undefined;
  /** Whether a tag begins a record although one is open; `last` is the tag above it. */
  readonly opens: (tag: string, last: string) => boolean;
  /** Whether a tag may begin a record where none is open. */
  readonly begins: (tag: string) => boolean;
  /** Whether a tag ends its record. */
  readonly closes: (tag: string) => boolean;
  /** Whether a line only wraps the records: it says nothing of the works. */
  readonly wraps: (line: string) => boolean;
  /** Whether a blank line ends a record. */
  readonly parted: boolean;
  /** Whether a record goes on with such a tag although a blank line stands above it. */
  readonly goesOn: (record: readonly TaggedLine[], next: string) => boolean;
  /** Whether a line without a tag belongs to the value above it. */
  readonly continues: (line: string, above: Above) => boolean;
  /** A value that was wrapped to several lines, without the folds. */
  readonly unfold: (tag: string, lines: readonly string[]) => string;
  /** A tag and its value as a file has them, for the text of a problem. */
  readonly written: (said: Said) => string;
  /** A record in terms of RIS, under the lines of the file. */
  readonly toRis: (record: readonly TaggedLine[]) => readonly TaggedLine[];
  /** Adds what RIS has no tag for. */
  readonly finish: (csl: CslItem, record: readonly TaggedLine[]) => CslItem;
}
