import type { NameVariable, TextVariable } from '../reference.ts';
import type { Family, RisType } from './types.ts';

/** What several tags make up together, or what is no variable of CSL. */
const parts = [
  'year',
  'day',
  'visited',
  'first-page',
  'last-page',
  'article-number',
  'serial',
  'link',
  'affiliation',
  'kept',
] as const;

type Part = (typeof parts)[number];

/** Where the value of a tag goes; `kept` is nowhere but into the tags of the reference. */
export type Target = TextVariable | NameVariable | Part;

type Row = readonly [
  tag: string,
  target: Target,
  by?: Readonly<Partial<Record<Family, Target>> & Record<string, Target>>,
];

/**
 * Every tag that we know, of both RIS specifications (Reference Manager 2001, EndNote 2011) and of
 * the programs that add their own. One line each: the tag, where it goes, and where it goes for a
 * family of types or a single type (EndNote's type table; Zotero's choice where they differ). Where
 * several tags have one target the upper line wins, and values are never joined.
 */
const rows: readonly Row[] = [
  ['TY', 'kept'],
  ['ER', 'kept'],

  // Where in the container
  ['VL', 'volume', { web: 'kept', thesis: 'genre', patent: 'kept', CHART: 'kept', GRANT: 'kept' }],
  ['IS', 'issue', { chapter: 'number-of-volumes' }],
  ['CP', 'issue', { conference: 'event-title' }], // Web of Science: the name of the conference
  ['SP', 'first-page', { media: 'kept', MPCT: 'dimensions', MUSIC: 'first-page' }],
  ['EP', 'last-page'],
  ['C7', 'article-number', { data: 'kept', book: 'kept', chapter: 'kept' }],
  ['SE', 'section', { journal: 'kept', NEWS: 'section', chapter: 'chapter-number', CASE: 'kept' }],
  ['M1', 'number', miscellaneous()],
  ['NV', 'number-of-volumes', { data: 'number', PAT: 'kept', NEWS: 'kept', MGZN: 'kept' }],
  ['SV', 'number', { chapter: 'collection-number' }],
  ['ET', 'edition', edition()],

  // Titles
  ['TI', 'title'],
  ['T1', 'title'],
  ['CT', 'title'],
  ['JF', 'container-title', { book: 'kept', thesis: 'kept', patent: 'kept' }],
  ['C3', 'kept', { conference: 'container-title' }], // proceedings title; Cochrane: PubMed number
  ['T2', 'container-title', secondaryTitle()],
  ['BT', 'container-title', { book: 'title', manuscript: 'title' }],
  ['JO', 'container-title', { book: 'kept', thesis: 'kept', patent: 'kept' }], // full or abbreviated
  ['J2', 'container-title-short', { book: 'kept', law: 'kept', web: 'kept' }],
  ['JA', 'container-title-short', { book: 'kept', law: 'kept', web: 'kept' }],
  ['JI', 'container-title-short'], // Web of Science: Am. J. Sci.
  ['J1', 'container-title-short'],
  ['NL', 'container-title-short'], // Ovid PsycINFO, after ER
  ['J9', 'container-title-short'], // Web of Science: AM J SCI
  ['T3', 'collection-title', { law: 'kept', thesis: 'kept', CASE: 'kept', EJOUR: 'kept' }],
  ['ST', 'title-short'],
  ['TT', 'original-title'],
  ['RI', 'reviewed-title', { data: 'kept', STAT: 'kept' }],

  // Names
  ['AU', 'author', { EDBOOK: 'editor' }],
  ['A1', 'author', { EDBOOK: 'editor' }],
  ['ED', 'editor'],
  ['A2', 'editor', secondaryNames()],
  ['A3', 'collection-editor', tertiaryNames()],
  ['A4', 'translator', { conference: 'kept', report: 'kept', data: 'kept', ...subsidiaryNames() }],
  ['TA', 'translator'],
  ['AD', 'affiliation'],
  ['C1', 'kept', { journal: 'affiliation', conference: 'publisher-place', MAP: 'scale' }],

  // Dates
  ['PY', 'year'],
  ['Y1', 'year'],
  ['DA', 'day'],
  ['Y2', 'visited'],

  // Published
  ['PB', 'publisher', { CASE: 'authority', PAT: 'kept' }],
  ['PU', 'publisher'], // Web of Science
  ['CY', 'publisher-place', { conference: 'event-place' }],
  ['PP', 'publisher-place'],
  ['PI', 'publisher-place'], // Web of Science
  ['SN', 'serial', { PAT: 'number', RPRT: 'number', STAND: 'number', DBASE: 'number' }],
  ['BN', 'serial'], // Web of Science; CiteSource writes the ISSN there
  ['VO', 'serial'],
  ['M3', 'kept', genre()],
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
  ['AV', 'archive_location'],

  // Identifiers: read together, in ids.ts
  ...kept('DO DI AN ID LB U1 U2 U3 U4 U5 C2 C4 C5 C6 C8 L1 L2 L3 L4 LK'),
  // Notes: people's and programs' own, no part of a citation
  ...kept('N1 RN M2 M4 RP OP CA'),
  // Web of Science
  ...kept('AE AR BE BP CA CL DT EA EM FU FX GA GE HC HO HP ID MA NR OA OI PA PD PG PM PN RC SC SI'),
  ...kept('SU TC UT WC WE Z9'),
  // Ovid, Embase, Covidence, Citavi, EBSCO, RefWorks
  ...kept('AI CC LI NS TS SO JP FD H1 H2 IN PS RD RT SF'),
];

function kept(tags: string): Row[] {
  return tags.split(' ').map((tag) => [tag, 'kept']);
}

/** T2: the journal or book that a part is in, the conference, the series of a whole work. */
function secondaryTitle(): Record<string, Target> {
  return {
    book: 'collection-title',
    report: 'collection-title',
    manuscript: 'collection-title',
    data: 'collection-title',
    conference: 'event-title',
    thesis: 'kept', // academic department
    patent: 'kept',
    ANCIENT: 'container-title',
    AGGR: 'container-title',
    DBASE: 'container-title',
    CHART: 'kept',
    EQUA: 'kept',
    FIGURE: 'kept',
    MAP: 'collection-title',
    MPCT: 'collection-title',
    HEAR: 'kept', // committee
    LEGAL: 'kept',
    CASE: 'kept',
  };
}

/** A2: who edited the whole of a part, or the series of a whole; EndNote has more. */
function secondaryNames(): Record<string, Target> {
  return {
    book: 'collection-editor',
    report: 'collection-editor',
    manuscript: 'collection-editor',
    web: 'collection-editor',
    law: 'kept', // sponsor, reporter
    patent: 'kept', // issuing organization
    thesis: 'kept',
    media: 'kept',
    SER: 'editor',
    BLOG: 'editor',
    ICOMM: 'recipient',
    PCOMM: 'recipient',
    INTV: 'interviewer',
    DATA: 'producer',
    MAP: 'collection-editor',
    COMP: 'collection-editor',
    ADVS: 'performer',
    MUSIC: 'performer',
    SOUND: 'performer',
    CTLG: 'kept', // institution
    PAMP: 'kept',
    GOVDOC: 'kept', // department
  };
}

/** A3: the editor of a book in a series, the series editor of a part, the advisor of a thesis. */
function tertiaryNames(): Record<string, Target> {
  return {
    book: 'editor',
    thesis: 'contributor',
    report: 'kept',
    patent: 'kept',
    law: 'kept',
    SER: 'collection-editor',
    BLOG: 'illustrator',
    MPCT: 'producer',
    VIDEO: 'producer',
  };
}

function subsidiaryNames(): Record<string, Target> {
  return { SER: 'editor', CASE: 'kept', MUSIC: 'producer', MPCT: 'performer' };
}

/** M1: a number of the work, whose meaning the type gives. */
function miscellaneous(): Record<string, Target> {
  return {
    journal: 'issue',
    conference: 'issue',
    book: 'collection-number',
    chapter: 'number-of-volumes',
    web: 'kept',
    ART: 'dimensions',
    ANCIENT: 'number',
    NEWS: 'kept', // start page
    LEGAL: 'kept',
    STAND: 'kept',
    GRANT: 'kept',
  };
}

/** ET: the edition, or what stands for it; for an article the day of its online publication. */
function edition(): Record<string, Target> {
  return {
    journal: 'kept',
    law: 'kept', // session
    letter: 'kept',
    manuscript: 'kept',
    patent: 'kept',
    NEWS: 'edition',
    COMP: 'version',
    DATA: 'version',
    CHART: 'version',
    EQUA: 'version',
    FIGURE: 'version',
    AGGR: 'kept', // date published
    DBASE: 'kept',
    GRANT: 'kept',
  };
}

/** M3: the kind of work where styles print it; elsewhere Scopus and EBSCO only say "Article". */
function genre(): Record<string, Target> {
  return {
    report: 'genre',
    thesis: 'genre',
    manuscript: 'genre',
    web: 'genre',
    media: 'genre',
    letter: 'genre',
    patent: 'genre',
    GRANT: 'kept',
    ADVS: 'medium',
    ART: 'medium',
    MPCT: 'medium',
  };
}

/** What a tag means in works of one type: where its value goes, and how far up it stands there. */
export interface Meaning {
  readonly target: Target;
  readonly rank: number;
}

const known: ReadonlySet<string> = new Set(rows.map(([tag]) => tag));
const byType = new Map<RisType, ReadonlyMap<string, Meaning>>();

const names: Readonly<Record<NameVariable, true>> = {
  author: true,
  chair: true,
  'collection-editor': true,
  compiler: true,
  composer: true,
  'container-author': true,
  contributor: true,
  curator: true,
  director: true,
  editor: true,
  'editorial-director': true,
  'executive-producer': true,
  guest: true,
  host: true,
  illustrator: true,
  interviewer: true,
  narrator: true,
  organizer: true,
  'original-author': true,
  performer: true,
  producer: true,
  recipient: true,
  'reviewed-author': true,
  'script-writer': true,
  'series-creator': true,
  translator: true,
};

/** Whether a target holds names. */
export function isNames(target: Target): target is NameVariable {
  return target in names;
}

/** Whether a target is a variable of CSL that holds text. */
export function isText(target: Target): target is TextVariable {
  return !isNames(target) && !(parts as readonly Target[]).includes(target);
}

/** Whether a tag is one of those that programs write: two capitals alone may also be a word. */
export function isKnown(tag: string): boolean {
  return known.has(tag);
}

/** What each tag means in a work of this type. */
export function meanings(type: RisType): ReadonlyMap<string, Meaning> {
  const had = byType.get(type);
  if (had) return had;
  const made = new Map(
    rows.map(([tag, target, by], rank): [string, Meaning] => [
      tag,
      { target: by?.[type.ty] ?? by?.[type.family] ?? target, rank },
    ]),
  );
  byType.set(type, made);
  return made;
}
