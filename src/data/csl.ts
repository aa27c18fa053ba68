/**
 * What CSL-JSON 1.0.2 has: the bibliographic core of a work, because every formatter, exporter and peer
 * speaks it (docs/decisions/0001).
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

/**
 * Year; year and month; year, month and day. Numbers, as citeproc wants them. In a range, the months 21 to 24
 * are seasons, as in EDTF.
 */
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
