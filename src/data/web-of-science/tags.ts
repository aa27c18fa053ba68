import { types } from '../ris/types.ts';
import { type Meaning, meanings, none, type RisTag, type Work } from '../tagged/meaning.ts';

/**
 * The tags of Web of Science, and what they are in RIS. They look like those of RIS and are not:
 * SP is who sponsored a conference, ED an editor, CR what a work cites. One line each.
 */
const rows: readonly (readonly [tags: string, Meaning])[] = [
  // Titles
  ['TI', 'TI'],
  ['SO', source],
  ['SE', 'T3'],
  ['J9', 'J9'], // AM J SCI
  ['JI', 'JI'], // Am. J. Sci.
  ['CT', (value, { ty }) => (ty === 'CPAPER' ? ['CP', value] : none)], // CP: a conference in RIS too

  // Names, one a line: AF in full, AU with initials
  ['AF AU', (value) => each('AU', value)],
  ['BF BA', (value, { has }) => (isAuthored(has) ? none : each('AU', value))], // of the whole book
  ['CA GP', (value) => each('AU', value, ',')], // institutions: a comma behind says so
  ['BE ED', (value) => each('ED', value)],
  ['C1', (value) => value.split('\n').map((place): RisTag => ['AD', withoutNames(place)])],

  // Where in the source
  ['VL', 'VL'],
  ['IS', 'IS'],
  ['BP PS', 'SP'],
  ['EP', 'EP'],
  ['AR', 'C7'],
  ['PG', (value, { ty, has }) => (ty === 'BOOK' && !has.has('BP') ? ['SP', value] : none)],

  // Dates: early access has neither year nor issue
  ['PY', 'PY'],
  ['PD', 'DA'],
  ['EA', (value, { has }) => (has.has('PY') ? none : ['PY', value])],

  // Published
  ['PU', 'PU'],
  ['PI', 'PI'],
  ['CL', (value, { ty }) => (ty === 'CPAPER' ? ['CY', value] : none)],
  ['SN EI BN', 'SN'],
  ['PN', (value, { ty }) => (ty === 'PAT' ? ['SN', value] : none)], // else: a part of the volume
  ['LA', 'LA'],

  // Identifiers
  ['DI', 'DO'],
  ['D2', (value, { ty, has }) => (ty === 'BOOK' && !has.has('DI') ? ['DO', value] : none)],
  ['PM', (value) => ['U1', `${value}[pmid]`]],
  ['UT', 'AN'],

  // What it says: the authors' keywords, and those that Clarivate found in the titles of citations
  ['AB', 'AB'],
  ['DE ID', 'KW'],
];

/** Tags that no citation has room for. */
const kept =
  'AE BD BS C3 CC CH CN CO CP CR CY DA DG DT EC EM EY FO FP FT FU FX GA GE HC HO HP ID IP KC LS LT ' +
  'MA MC ME MI MN MQ NP NR OA OI OR P1 P2 PA PC PL PO PR PT PV RC RI RP SC SI SP SS SU SY TA TC ' +
  'TM TN U1 U2 UR UT WC WE WP Z1 Z2 Z3 Z4 Z8 Z9 ZA ZB ZR ZS';

/** What each tag is in RIS. */
export const table = meanings(rows);

const known: ReadonlySet<string> = new Set([...table.keys(), ...kept.split(' '), 'ER', 'EF']);

/** Whether a tag is one of Web of Science's: two capitals may also be a word. */
export function isKnown(tag: string): boolean {
  return known.has(tag);
}

/** The journal, the book that holds a chapter, the proceedings, or the book itself. */
function source(value: string, { ty, has }: Work): RisTag | readonly RisTag[] {
  if (ty === 'CPAPER') return ['C3', value];
  if (ty === 'BOOK') return has.has('TI') ? none : ['TI', value];
  return [types.get(ty)?.family === 'journal' ? 'JF' : 'T2', value];
}

function isAuthored(has: ReadonlySet<string>): boolean {
  return has.has('AU') || has.has('AF');
}

function each(tag: string, value: string, end = ''): RisTag[] {
  return value.split('\n').map((name) => [tag, name + end]);
}

/** `[Moser, Ada; Kain, Eva] Univ Bergen, Bergen, Norway.`: the names are among the authors. */
function withoutNames(place: string): string {
  return place.startsWith('[') ? place.slice(place.indexOf(']') + 1).trim() : place;
}
