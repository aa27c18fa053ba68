/**
 * One work, as Ibid keeps it. The bibliographic core is a CSL-JSON 1.0.2 item, because every
 * formatter, exporter and peer speaks it; what CSL has no place for stays in `tags`.
 */

/** The item types of CSL 1.0.2 (appendix III of the specification). */
export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-magazine'
  | 'article-newspaper'
  | 'bill'
  | 'book'
  | 'broadcast'
  | 'chapter'
  | 'classic'
  | 'collection'
  | 'dataset'
  | 'document'
  | 'entry'
  | 'entry-dictionary'
  | 'entry-encyclopedia'
  | 'event'
  | 'figure'
  | 'graphic'
  | 'hearing'
  | 'interview'
  | 'legal_case'
  | 'legislation'
  | 'manuscript'
  | 'map'
  | 'motion_picture'
  | 'musical_score'
  | 'pamphlet'
  | 'paper-conference'
  | 'patent'
  | 'performance'
  | 'periodical'
  | 'personal_communication'
  | 'post'
  | 'post-weblog'
  | 'regulation'
  | 'report'
  | 'review'
  | 'review-book'
  | 'software'
  | 'song'
  | 'speech'
  | 'standard'
  | 'thesis'
  | 'treaty'
  | 'webpage';

/** A person (`family` and `given`) or an institution (`literal`). */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly literal?: string;
}

/** Year; year and month; year, month and day. Numbers, as citeproc wants them. */
export type DateParts =
  | readonly [year: number]
  | readonly [year: number, month: number]
  | readonly [year: number, month: number, day: number];

/** A date or a range (two `date-parts`), a season of a year (1 spring … 4 winter), or words. */
export interface CslDate {
  readonly 'date-parts'?: readonly [DateParts] | readonly [DateParts, DateParts];
  readonly season?: number;
  readonly literal?: string;
}

/** The name variables of CSL 1.0.2. */
export type NameVariable =
  | 'author'
  | 'chair'
  | 'collection-editor'
  | 'compiler'
  | 'composer'
  | 'container-author'
  | 'contributor'
  | 'curator'
  | 'director'
  | 'editor'
  | 'editorial-director'
  | 'executive-producer'
  | 'guest'
  | 'host'
  | 'illustrator'
  | 'interviewer'
  | 'narrator'
  | 'organizer'
  | 'original-author'
  | 'performer'
  | 'producer'
  | 'recipient'
  | 'reviewed-author'
  | 'script-writer'
  | 'series-creator'
  | 'translator';

/** The date variables of CSL 1.0.2. */
export type DateVariable =
  | 'accessed'
  | 'available-date'
  | 'event-date'
  | 'issued'
  | 'original-date'
  | 'submitted';

/** The text and number variables of CSL 1.0.2; all are kept as the text that was read. */
export type TextVariable =
  | 'abstract'
  | 'annote'
  | 'archive'
  | 'archive_collection'
  | 'archive_location'
  | 'archive-place'
  | 'authority'
  | 'call-number'
  | 'chapter-number'
  | 'citation-key'
  | 'collection-number'
  | 'collection-title'
  | 'container-title'
  | 'container-title-short'
  | 'dimensions'
  | 'division'
  | 'DOI'
  | 'edition'
  | 'event-place'
  | 'event-title'
  | 'genre'
  | 'ISBN'
  | 'ISSN'
  | 'issue'
  | 'jurisdiction'
  | 'keyword'
  | 'language'
  | 'license'
  | 'medium'
  | 'note'
  | 'number'
  | 'number-of-pages'
  | 'number-of-volumes'
  | 'original-publisher'
  | 'original-publisher-place'
  | 'original-title'
  | 'page'
  | 'part-number'
  | 'part-title'
  | 'PMCID'
  | 'PMID'
  | 'printing-number'
  | 'publisher'
  | 'publisher-place'
  | 'references'
  | 'reviewed-genre'
  | 'reviewed-title'
  | 'scale'
  | 'section'
  | 'source'
  | 'status'
  | 'supplement-number'
  | 'title'
  | 'title-short'
  | 'URL'
  | 'version'
  | 'volume'
  | 'volume-title'
  | 'year-suffix';

/**
 * A CSL-JSON 1.0.2 item without its `id`: the citation key is the id, and lives on the reference.
 * Absent is absent: never `null`, never an empty string or list.
 */
export type CslItem = { readonly type: CslType } & {
  readonly [variable in TextVariable]?: string;
} & { readonly [variable in NameVariable]?: readonly CslName[] } & {
  readonly [variable in DateVariable]?: CslDate;
} & {
  /** What CSL has no variable for, in the place that its schema keeps for that. */
  readonly custom?: { readonly affiliations?: readonly string[] };
};

/** An item that is being put together. */
export type Draft = { -readonly [Variable in keyof CslItem]: CslItem[Variable] };

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
