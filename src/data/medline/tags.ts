import { types } from '../ris/types.ts';
import { type Meaning, meanings, none } from '../tagged/meaning.ts';
import { fullName, shortName } from './names.ts';

/**
 * The tags of MEDLINE as NLM describes them, and what they are in RIS. One line each.
 * https://www.nlm.nih.gov/bsd/mms/medlineelements.html
 */
const rows: readonly (readonly [tag: string, Meaning])[] = [
  // Titles. MEDLINE sets a point behind each of them, which is none of the title.
  ['TI', (value) => ['TI', withoutPoint(value)]],
  ['BTI', (value) => ['BT', withoutPoint(value)]],
  ['CTI', (value) => ['T3', withoutPoint(value)]], // the collection that a book is in
  ['TT', (value) => ['TT', withoutPoint(value)]], // in the language of the work
  ['JT', 'JF'],
  ['TA', 'JA'],

  // Names: FAU in full, AU with initials
  ['FAU', (value) => ['AU', fullName(value)]],
  ['AU', (value) => ['AU', shortName(value)]],
  ['FED', (value) => ['ED', fullName(value)]],
  ['ED', (value) => ['ED', shortName(value)]],
  // A comma behind a name says that it is an institution's.
  ['CN', (value) => ['AU', `${value},`]],
  ['AD', 'AD'],

  // Where in the journal
  ['VI', 'VL'],
  ['IP', (value, { ty }) => (isJournal(ty) ? ['IS', value] : none)],
  ['PG', 'SP'],
  ['LID AID', identifier],

  // Dates
  ['DP', (value) => ['PY', slashed(value)]],
  // The day that it came out on the web is its date where no issue has one yet.
  ['DEP', (value, { has }) => (has.has('DP') ? none : ['PY', value])],

  // Published
  ['IS ISBN', (value) => ['SN', value.replace(/^(?:E?ISSN|ISBN)[- ]/, '')]], // ERIC: ISSN-0034-6543
  ['PB', 'PB'],
  ['PL', 'PP'],
  ['EN', 'ET'],
  ['LA', 'LA'],
  ['CI', 'CR'],

  // Identifiers
  ['PMID', (value) => ['U1', `${value}[pmid]`]],
  ['PMC', (value) => ['U2', `${value}[pmcid]`]],

  // What it says
  ['AB', 'AB'],
  ['OAB', (value, { has }) => (has.has('AB') ? none : ['AB', value])],
  // An asterisk marks what a work is mainly about: Aurovertins/*chemistry/*metabolism
  ['MH OT KW', (value) => ['KW', value.replaceAll('*', '')]], // KW: KoreaMed
];

/** Tags that no citation has room for. */
const kept =
  'AUID CDAT CIN CON COI COIS CRDT CRF CRI CTDT DA DCOM DDIN DRIN DRDT ECF ECI EDAT EFR EIN FIR FPS ' +
  'GN GR GS IR IRAD JC JID LR MHDA MID NM NR OABL OCI OID ORI OTO OWN PHST PMCR PRIN PS PST ' +
  'PT PUBM RF RIN RN ROF RPF RPI RRF RRI SB SFM SI SO SPIN STAT UI UIN UOF URL VTI';

/** What each tag is in RIS. */
export const table = meanings([...rows, ['URL', 'UR']]);

const known: ReadonlySet<string> = new Set([...table.keys(), ...kept.split(' ')]);

/** Whether a tag is one of MEDLINE's. */
export function isKnown(tag: string): boolean {
  return known.has(tag);
}

function isJournal(ty: string): boolean {
  return types.get(ty)?.family === 'journal';
}

/** `Grid cells.` is Grid cells; a point that belongs to the words stays: `in the U.S.`, `and so on...` */
function withoutPoint(title: string): string {
  if (!title.endsWith('.')) return title;
  return /\.\w?\.$/.test(title.slice(-3)) ? title : title.slice(0, -1);
}

/** `10.1016/j.example.2019.03.004 [doi]`, `e2217872120 [pii]`, `103640`, and web addresses (ERIC). */
function identifier(value: string, { has }: { has: ReadonlySet<string> }) {
  const text = value.endsWith(' [doi]') ? value.slice(0, -6) : value;
  if (text !== value || /^(?:doi:\s*)?10\.\d/i.test(text)) return ['DO', text] as const;
  if (/^https?:/.test(value)) return ['UR', value] as const;
  // A publisher's own number is seldom one that people cite: S1769-7212(19)30059-X, ABR-5-67.
  const number = /^([A-Za-z]{0,3}\d{2,10})(?: \[pii\])?$/.exec(value)?.[1];
  return number !== undefined && !has.has('PG') ? (['C7', number] as const) : none;
}

/** `2013 06 10` as 2013/06/10; months with names stay as they are. */
function slashed(value: string): string {
  return /^\d{4}(?:\s+\d{1,2}){1,2}$/.test(value) ? value.replace(/\s+/g, '/') : value;
}
