import type { DateVariable, NameVariable, TextVariable } from '../csl.ts';

/** What several tags make up together, or what is no variable of CSL. */
export type Part =
  | 'year'
  | 'day'
  | 'day-or-visit'
  | 'visit'
  | 'first-page'
  | 'last-page'
  | 'article-number'
  | 'serial'
  | 'link'
  | 'affiliation'
  | 'kept';

/** Where the value of a tag goes; `kept` is nowhere but into the tags of the reference. */
export type Target = TextVariable | NameVariable | DateVariable | Part;

/** A tag, where it goes, and where it goes for some families (small letters) or types of works. */
export type Row = readonly [tag: string, target: Target, by?: Readonly<Record<string, Target>>];

/**
 * Every tag that we know, of both RIS specifications (Reference Manager 2001, EndNote 2011) and of
 * the programs that add their own. One line each: the tag, where it goes, and where it goes for a
 * family of types or a single type (EndNote's type table; Zotero's choice where they differ). Where
 * several tags have one target the upper line wins, and values are never joined. The same lines say
 * which tag a variable is written to.
 */
export const rows: readonly Row[] = [
  ['TY', 'kept'],
  ['ER', 'kept'],

  // Titles
  ['TI', 'title'],
  ['T1', 'title'],
  ['CT', 'title'],
  ['JF', 'container-title', { 'book thesis': 'kept' }],
  [
    'C3', // proceedings; Cochrane: PubMed number; EndNote has more
    'kept',
    { conference: 'container-title', 'ADVS ART MAP': 'dimensions', DATA: 'genre' },
  ],
  [
    'T2', // the journal or book that a part is in, the conference, the series of a whole work
    'container-title',
    {
      'book report manuscript data media MULTI': 'collection-title',
      conference: 'event-title',
      'AGGR DBASE MUSIC PAMP POD SLIDE': 'container-title',
      MANSCPT: 'archive_collection',
      HEAR: 'section', // committee (Zotero)
      HEARING: 'section',
      'thesis CASE LEGAL STAND': 'kept', // academic department, number, section title
      'CHART EQUA FIGURE': 'kept', // the program that made the image
    },
  ],
  ['BT', 'container-title', { 'book manuscript': 'title' }],
  ['JO', 'container-title', { 'book thesis patent': 'kept' }], // full or abbreviated
  ['J2', 'container-title-short', { 'book law web': 'kept' }],
  ['JA', 'container-title-short', { 'book law web': 'kept' }],
  ['JI', 'container-title-short', { book: 'kept' }], // Web of Science: Am. J. Sci.
  ['J1', 'container-title-short', { book: 'kept' }],
  ['NL', 'container-title-short', { book: 'kept' }], // Ovid PsycINFO, after ER
  ['J9', 'container-title-short', { book: 'kept' }], // Web of Science: AM J SCI
  [
    'T3',
    'collection-title',
    {
      'BILL HEAR HEARING UNBILL': 'authority', // legislative body
      ANCIENT: 'volume-title',
      LEGAL: 'supplement-number',
      'thesis patent BLOG CASE EJOUR STAND STAT': 'kept',
    },
  ],
  ['ST', 'title-short'],
  ['TT', 'original-title'],
  ['RI', 'reviewed-title', { 'DATA STAT': 'kept' }],

  // Names
  ['AU', 'author', { EDBOOK: 'editor' }],
  ['A1', 'author', { EDBOOK: 'editor' }],
  ['ED', 'editor'],
  [
    'A2', // who edited the whole of a part, or the series of a whole
    'editor',
    {
      'book report manuscript web COMP MAP': 'collection-editor',
      'ANCIENT BLOG EBOOK SER': 'editor',
      'BILL SLIDE UNBILL': 'author', // sponsor, presenter
      'ICOMM PCOMM': 'recipient',
      INTV: 'interviewer',
      DATA: 'producer',
      MPCT: 'director',
      'ADVS MUSIC POD SOUND VIDEO': 'performer',
      'LEGAL PAT': 'authority', // issuing organization
      CASE: 'container-title', // reporter
      // File name, institution, department
      'HEAR HEARING STAT thesis ART CHART EQUA FIGURE CTLG PAMP GOVDOC': 'kept',
    },
  ],
  [
    'A3', // who edited a book in a series, the series of a part; the advisor of a thesis
    'collection-editor',
    {
      book: 'editor',
      'EBOOK SER': 'collection-editor',
      thesis: 'contributor',
      BLOG: 'illustrator',
      'MPCT VIDEO': 'producer',
      'report patent law': 'kept', // publisher, international author, higher court
    },
  ],
  [
    'A4',
    'translator',
    {
      SER: 'editor',
      MUSIC: 'producer',
      MPCT: 'performer',
      'conference report data CASE': 'kept', // sponsor, department, funding agency, counsel
      GRANT: 'translator',
      GRNT: 'translator',
    },
  ],
  ['TA', 'translator'],
  ['AD', 'affiliation'],
  [
    'C1', // of chapters CiteSource's labels, so no section
    'kept',
    { 'journal BLOG': 'affiliation', conference: 'publisher-place', MAP: 'scale', MUSIC: 'medium' },
  ],

  // Dates
  ['PY', 'year'],
  ['Y1', 'year'],
  ['DA', 'day', { 'AGGR CASE DBASE EBOOK EJOUR MULTI': 'day-or-visit' }],
  ['Y2', 'visit'],

  // Serial numbers, and the number of a patent, a report or a standard
  ['SN', 'serial', { 'PAT RPRT STAND DBASE': 'number' }],
  ['BN', 'serial'], // Web of Science; CiteSource writes the ISSN there
  ['VO', 'serial'],

  // Where in the container
  ['SP', 'first-page', { media: 'kept', 'MPCT SOUND VIDEO': 'dimensions', MUSIC: 'first-page' }],
  ['EP', 'last-page'],
  ['C7', 'article-number', { 'data book chapter': 'kept' }], // PMCID of electronic books
  ['IS', 'issue', { chapter: 'number-of-volumes', patent: 'number' }],
  ['CP', 'issue', { conference: 'event-title' }], // Web of Science: the name of the conference
  [
    'SE',
    'section',
    {
      'journal book MANSCPT': 'first-page',
      'CHAP ECHAP SER': 'chapter-number',
      NEWS: 'section',
      'DICT ENCYC': 'version',
      BLOG: 'number', // of the message
      EJOUR: 'available-date',
      DATA: 'original-date',
      CASE: 'submitted', // filed
      CTLG: 'number-of-pages',
      'AGGR GRANT GRNT PAT': 'kept', // screens, duration, international number
    },
  ],
  [
    'ET', // the edition, or what stands for it; for an article the day of its online publication
    'edition',
    {
      journal: 'available-date',
      'MGZN NEWS PRESS': 'edition',
      'COMP DATA CHART EQUA FIGURE': 'version',
      'AGGR DBASE': 'day',
      'BILL HEAR HEARING STAT UNBILL': 'chapter-number', // session (Zotero)
      'letter manuscript patent CASE GRANT GRNT': 'kept', // descriptions, classes, requirements
    },
  ],

  // Published
  [
    'PB',
    'publisher',
    { CASE: 'authority', PAT: 'kept', MANSCPT: 'archive' }, // court, assignee, library
  ],
  ['PU', 'publisher'], // Web of Science
  ['CY', 'publisher-place', { conference: 'event-place', 'PAT STAT': 'jurisdiction' }],
  ['PP', 'publisher-place'],
  ['PI', 'publisher-place'], // Web of Science

  // What kind of work
  [
    'M3', // the kind of work where styles print it; elsewhere Scopus and EBSCO only say "Article"
    'kept',
    {
      'report thesis manuscript web media letter patent': 'genre',
      'ADVS ART MPCT': 'medium',
      'GRANT GRNT': 'kept',
    },
  ],

  // Numbers, whose meaning the type gives
  [
    'VL',
    'volume',
    {
      thesis: 'genre', // degree
      'CHART EQUA FIGURE': 'dimensions',
      COMP: 'edition',
      'LEGAL PAMP STAND': 'number',
      'web patent GRANT GRNT': 'kept', // year of a visit, version, amount
      ICOMM: 'volume',
    },
  ],
  [
    'M1',
    'number',
    {
      'journal conference': 'issue',
      book: 'collection-number',
      ECHAP: 'collection-number',
      CHAP: 'number-of-volumes',
      ART: 'dimensions',
      'NEWS LEGAL STAND': 'first-page',
      'ELEC WEB': 'visit',
      PAT: 'call-number', // application number (Zotero)
      GRANT: 'status',
      GRNT: 'status',
      'BLOG ICOMM MANSCPT MULTI PCOMM': 'kept', // folio, number of screens
    },
  ],
  [
    'NV',
    'number-of-volumes',
    {
      'data CTLG EJOUR MANSCPT PCOMM STAT': 'number',
      CASE: 'container-title-short', // abbreviation of the reporter
      EBOOK: 'version',
      RPRT: 'collection-number',
      'ADVS LEGAL MGZN NEWS PAT STAND GRANT GRNT': 'kept', // extent, session, frequency, class
    },
  ],
  ['SV', 'number', { chapter: 'collection-number' }],
  ['C2', 'kept', { PAT: 'day', NEWS: 'issue', SER: 'number' }], // PMCID and others: ids.ts
  ['C4', 'kept', { MPCT: 'genre' }],
  ['C5', 'kept', { 'ADVS MPCT SOUND VIDEO': 'medium', PAT: 'references', 'GRANT GRNT': 'number' }],
  ['C6', 'kept', { PAT: 'status', RPRT: 'issue' }],
  ['OP', 'kept', { law: 'references' }], // history
  ['PT', 'kept'], // Ovid: publication type; Web of Science: J, B, S, P
  ['LA', 'language'],
  ['CR', 'license'],

  // What it says
  ['AB', 'abstract'],
  ['N2', 'abstract'],
  ['KW', 'keyword'],
  ['DE', 'keyword'],

  // Where it is
  ['UR', 'link'],
  ['DP', 'source'],
  ['DB', 'source'],
  ['CN', 'call-number', { data: 'kept' }],
  ['H2', 'call-number'], // Citavi, of a book in the library H1
  ['AV', 'archive_location'],
  ['H1', 'archive'],

  // Identifiers: read together, in ids.ts
  ...kept('DO DI AN ID LB U1 U2 U3 U4 U5 C8 L1 L2 L3 L4 LK'),
  // Notes: people's and programs' own, no part of a citation
  ...kept('N1 RN M2 M4 RP CA'),
  // Web of Science
  ...kept('AE AR BE BP CL DT EA EM FU FX GA GE HC HO HP MA NR OA OI PA PD PG PM PN RC SC SI'),
  ...kept('SU TC UT WC WE Z9'),
  // Ovid, Embase, Covidence, Citavi, EBSCO, RefWorks
  ...kept('AI CC LI NS TS SO JP FD IN PS RD RT SF'),
];

function kept(tags: string): Row[] {
  return tags.split(' ').map((tag) => [tag, 'kept']);
}

const known: ReadonlySet<string> = new Set(rows.map(([tag]) => tag));

/** Whether a tag is one of those that programs write: two capitals alone may also be a word. */
export function isKnown(tag: string): boolean {
  return known.has(tag);
}
