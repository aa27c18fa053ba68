import type { CslItem } from './csl.ts';

/**
 * One work, as Ibid keeps it. The bibliographic core is a CSL-JSON 1.0.2 item, because every
 * formatter, exporter and peer speaks it; what CSL has no place for stays in `tags`.
 */

/** One field of the record as it was read: its tag (RIS, MEDLINE, BibTeX …) and its value, unchanged but for line folds. */
export type Tag = readonly [tag: string, value: string];

/** What identifies a work beyond doubt. DOI bare and lower-case; ISBN and ISSN as printed. */
export interface Ids {
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly isbn?: readonly string[];
  readonly issn?: readonly string[];
}

/** The formats beside RIS that a record may have come in; they say what its `tags` are. */
export type OtherFormat = 'medline' | 'refer' | 'web-of-science' | 'bibtex' | 'csl-json';

/** A work, found or kept. */
export interface Work {
  readonly csl: CslItem;
  /**
   * Every tag and value as read, in order (TY and ER too), so that nothing is lost. Absent where
   * `raw` has them: what is kept is kept once (see `tagsOf`).
   */
  readonly tags?: readonly Tag[];
  readonly ids: Ids;
  /** The format of `tags`; absent where it is RIS. */
  readonly format?: OtherFormat;
  /** The record as it stood in its RIS file, as long as nobody has changed the work. */
  readonly raw?: string;
}

/** A work as a reader found it in a file: not yet kept, so without key and source. */
export interface Found extends Work {
  readonly tags: readonly Tag[];
}

/** Where a reference came from. */
export interface Source {
  /** The name of the file as it was posted. */
  readonly file: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  /** The Discord id of who brought it; `ibid` for what the program itself brought (the sample). */
  readonly by: string;
  /** When, as ISO 8601 in UTC. */
  readonly at: string;
  /** The address of the Discord message that brought it, where there was one. */
  readonly message?: string;
}

/** Where a variable came from, if not from the reference's `source`. */
export interface Origin {
  /** The id of the change that brought it. */
  readonly change: string;
  /** A person typed it (or took it out): no file overwrites that. */
  readonly edit?: true;
  /** What the file said that a person put right, so that its record is known again. */
  readonly was?: CslItem[keyof CslItem];
}

/** One work in a library. */
export interface Reference extends Work {
  /** The citation key: unique in its library, readable, and never changed (`liapi2025factors`). */
  readonly key: string;
  readonly source: Source;
  /** Variables that came from elsewhere than `source`. */
  readonly origin?: { readonly [variable: string]: Origin };
  /** The words that the team has put on it, in the order of the alphabet. */
  readonly labels?: readonly string[];
  /** The named collections that it is in, in the order of the alphabet. */
  readonly collections?: readonly string[];
  /** Another form of it in this library: the key of its preprint, or of its published form. */
  readonly version?: { readonly key: string; readonly is: 'preprint' | 'published' };
}
