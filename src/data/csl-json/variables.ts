import type { CslType, DateVariable, NameVariable, TextVariable } from '../csl.ts';

// Written as objects so that the compiler tells of a variable that is missing or misspelt.

const types: Readonly<Record<CslType, true>> = {
  article: true,
  'article-journal': true,
  'article-magazine': true,
  'article-newspaper': true,
  bill: true,
  book: true,
  broadcast: true,
  chapter: true,
  classic: true,
  collection: true,
  dataset: true,
  document: true,
  entry: true,
  'entry-dictionary': true,
  'entry-encyclopedia': true,
  event: true,
  figure: true,
  graphic: true,
  hearing: true,
  interview: true,
  legal_case: true,
  legislation: true,
  manuscript: true,
  map: true,
  motion_picture: true,
  musical_score: true,
  pamphlet: true,
  'paper-conference': true,
  patent: true,
  performance: true,
  periodical: true,
  personal_communication: true,
  post: true,
  'post-weblog': true,
  regulation: true,
  report: true,
  review: true,
  'review-book': true,
  software: true,
  song: true,
  speech: true,
  standard: true,
  thesis: true,
  treaty: true,
  webpage: true,
};

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

const dates: Readonly<Record<DateVariable, true>> = {
  issued: true,
  accessed: true,
  'event-date': true,
  'original-date': true,
  submitted: true,
  'available-date': true,
};

const texts: Readonly<Record<TextVariable, true>> = {
  title: true,
  'title-short': true,
  'container-title': true,
  'container-title-short': true,
  'collection-title': true,
  'collection-number': true,
  'volume-title': true,
  'part-title': true,
  volume: true,
  issue: true,
  page: true,
  number: true,
  edition: true,
  version: true,
  section: true,
  'chapter-number': true,
  'part-number': true,
  'printing-number': true,
  'supplement-number': true,
  'number-of-pages': true,
  'number-of-volumes': true,
  publisher: true,
  'publisher-place': true,
  authority: true,
  jurisdiction: true,
  division: true,
  'event-title': true,
  'event-place': true,
  genre: true,
  medium: true,
  status: true,
  language: true,
  DOI: true,
  PMID: true,
  PMCID: true,
  ISBN: true,
  ISSN: true,
  URL: true,
  archive: true,
  archive_collection: true,
  archive_location: true,
  'archive-place': true,
  'call-number': true,
  source: true,
  license: true,
  dimensions: true,
  scale: true,
  references: true,
  'reviewed-genre': true,
  'reviewed-title': true,
  'original-title': true,
  'original-publisher': true,
  'original-publisher-place': true,
  keyword: true,
  note: true,
  annote: true,
  abstract: true,
  'year-suffix': true,
  'citation-key': true,
};

/** The item types of CSL 1.0.2. */
export const cslTypes = Object.keys(types) as readonly CslType[];
/** The name variables of CSL 1.0.2. */
export const nameVariables = Object.keys(names) as readonly NameVariable[];
/** The date variables of CSL 1.0.2. */
export const dateVariables = Object.keys(dates) as readonly DateVariable[];
/** The text and number variables of CSL 1.0.2. */
export const textVariables = Object.keys(texts) as readonly TextVariable[];

/** Whether a word is an item type of CSL 1.0.2. */
export function isCslType(word: string): word is CslType {
  return Object.hasOwn(types, word);
}

/** Whether a word is a name variable of CSL 1.0.2. */
export function isNameVariable(word: string): word is NameVariable {
  return Object.hasOwn(names, word);
}

/** Whether a word is a date variable of CSL 1.0.2. */
export function isDateVariable(word: string): word is DateVariable {
  return Object.hasOwn(dates, word);
}

/** Whether a word is a text or number variable of CSL 1.0.2. */
export function isTextVariable(word: string): word is TextVariable {
  return Object.hasOwn(texts, word);
}
