import type { Family } from '../ris/types.ts';
import { types } from '../ris/types.ts';
import { type Meaning, meanings, none, type RisTag, type Work } from '../tagged/meaning.ts';

/**
 * The tags of Refer as EndNote uses them, and what they are in RIS. Both programs' RIS and Refer come
 * from the same fields, so that most are the same for every type of work. One line each.
 */
const rows: readonly (readonly [tag: string, Meaning])[] = [
  // Titles
  ['T', 'TI'],
  ['J', 'JF'],
  ['B', 'T2'], // secondary title: of the book, of the conference, of the series
  ['S', 'T3'],
  ['!', 'ST'],
  ['O', (value, work) => (isJournal(work) && value.length <= 80 ? abbreviation(value) : none)],

  // Names
  ['A', (value) => each('AU', value)],
  ['E', editors],
  ['Y', tertiary],
  ['?', (value) => each('A4', value)], // translator; of a film the performers
  // Refer: "corporate author"; EndNote: "translated title"
  ['Q', (value, { has }) => (has.has('0') ? ['TT', value] : ['AU', `${value},`])],
  ['+', 'AD'],

  // Where in the container
  ['V', 'VL'],
  ['N', (value, work) => [isJournal(work) ? 'IS' : 'M1', value]],
  ['P', (value, work) => ['SP', is(work, 'book') ? extent(value) : value]],
  ['&', 'SE'],
  [']', 'C7'], // article number
  ['6', 'NV'],
  ['7', 'ET'],

  // Dates
  ['D', 'PY'],
  ['8', 'DA'],
  ['[', 'Y2'],

  // Published
  ['I', 'PB'],
  ['C', 'CY'],
  ['@', 'SN'],
  ['9', 'M3'],
  ['G', 'LA'],

  // Identifiers and links
  ['R', (value) => (/^doi:|10\.\d{4}/i.test(value) ? ['DO', value] : none)], // of old: a report's number
  ['2', (value, work) => (isJournal(work) && /^PMC\d/i.test(value) ? ['C2', value] : none)],
  ['M', 'AN'],
  ['U', 'UR'],
  ['>', 'L1'],
  ['L', 'CN'],
  ['W', 'DP'],
  ['~', 'DB'],

  // What it says
  ['X', 'AB'],
  ['K', 'KW'],
  ['Z', 'N1'],
  // Reviewed item; Zotero writes the rights there
  ['*', (value) => [/^\(?(?:c\)|©|copyright|cc\b|all rights)/i.test(value) ? 'CR' : 'RI', value]],

  // Custom fields, whose meaning EndNote gives by type
  ['1', (value, work) => (is(work, 'media') ? ['C1', value] : none)], // scale of a map
  ['3', (value, work) => (is(work, 'conference') ? ['C3', value] : none)], // proceedings title
];

/** What each tag is in RIS. */
export const table = meanings(rows);

/** The tags, without their percent sign; F is a label, H a name in another script. */
const known: ReadonlySet<string> = new Set([...table.keys(), ...'045FH#$()^<=f']);

/** Whether a character behind a percent sign is a tag. */
export function isKnown(tag: string): boolean {
  return known.has(tag);
}

function is({ ty }: Work, family: Family): boolean {
  return types.get(ty)?.family === family;
}

function isJournal(work: Work): boolean {
  return is(work, 'journal');
}

/** One name a line. */
function each(tag: string, value: string): readonly RisTag[] {
  return value.split('\n').map((name) => [tag, name]);
}

/**
 * EndNote's editor of a book is that of its series, where %B names one; libraries and Zotero write
 * the editor of the book itself.
 */
function editors(value: string, work: Work): readonly RisTag[] {
  return each(is(work, 'book') && !work.has.has('B') ? 'ED' : 'A2', value);
}

/** %Y is the translator for those who write the editor of a book in %E (the national library of Norway). */
function tertiary(value: string, work: Work): readonly RisTag[] {
  const { has } = work;
  return each(is(work, 'book') && has.has('E') && !has.has('B') ? 'A4' : 'A3', value);
}

/** How long a book is, as libraries write it: `XX, 327 S.`, `173 s.`, `[12] p.` */
function extent(value: string): string {
  const form = /^(?:[ivxlcdm]{1,9},\s?)?\[?(\d{1,5})\]?\s?(?:s|p|pp|pages|seiten)?\.?$/i;
  return form.exec(value)?.[1] ?? value;
}

/** EndNote: "alternate journal". In Refer it is for any remark: a name has no digits or colons. */
function abbreviation(value: string): RisTag | readonly RisTag[] {
  return /^\p{Lu}[\p{L}\s.&'’()-]*$/u.test(value) ? ['J2', value] : none;
}
