import { doiForm, trimmed, withSlashes } from '../doi.ts';
import type { CslItem, Ids } from '../reference.ts';
import type { TaggedLine } from './blocks.ts';
import { plain } from './markup.ts';
import { type Slots, valuesOf } from './slots.ts';

/** The identifiers of a work: `ids` for looking it up, the others as CSL prints them. */
export interface Identifiers {
  readonly ids: Ids;
  readonly csl: Pick<CslItem, 'DOI' | 'PMID' | 'PMCID' | 'ISBN' | 'ISSN'>;
}

/** Where an identifier stands, and in which form it proves to be one there. */
interface Place {
  readonly rank: number;
  readonly id: 'DOI' | 'PMID' | 'PMCID';
  readonly form: RegExp;
}

/** All places beside SN, best first: the first that is found holds. */
const places: readonly (readonly [tags: string, id: Place['id'], form: RegExp])[] = [
  ['DO DI', 'DOI', doiForm],
  ['M3 U3', 'DOI', /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,300})$/i], // old EndNote
  ['UR L1 L2 L3', 'DOI', /\bdoi\.org\/(10\.\d{4,9}\/[^\s;]{1,300})/i],
  ['N1', 'DOI', /\bdoi:\s*(10\.\d{4,9}\/\S{1,300})/i],
  ['AN C2 C3 C7', 'PMCID', /^(PMC\d+)$/i], // PubMed Central, EndNote (by type)
  ['U2', 'PMCID', /^(PMC\d+)\[pmcid\]$/i], // PubMed
  ['C3', 'PMID', /^PUBMED (\d{1,8})$/], // Cochrane Library
  ['U1', 'PMID', /^(\d{1,8})\[pmid\]$/i], // PubMed
  ['UR', 'PMID', /^PM:(\d{1,8})\b/], // Reference Manager
  ['UR', 'PMID', /\b(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})\b/],
  ['C2', 'PMID', /^(\d{6,8})$/], // Scopus
];

type Found = { [Id in Place['id']]?: string };

const placesByTag: ReadonlyMap<string, readonly Place[]> = new Map(
  [...new Set(places.flatMap(([tags]) => tags.split(' ')))].map((tag) => [
    tag,
    places.flatMap(([tags, id, form], rank) =>
      tags.split(' ').includes(tag) ? [{ rank, id, form }] : [],
    ),
  ]),
);

/** The accession numbers of these databases are PubMed's: in AN, and Embase gives them in C5. */
const medline = /\b(?:NLM|PubMed|Medline)\b/i;

/**
 * Reads the identifiers of a record. ISBN and ISSN go by their shape, whatever the type of the work,
 * and are `ids` only where their check digit is right.
 */
export function identifiers(tags: readonly TaggedLine[], slots: Slots): Identifiers {
  const { DOI, PMID = accession(tags), PMCID } = search(tags);
  const { isbn, issn } = serials(slots);
  const ids: { -readonly [K in keyof Ids]: Ids[K] } = {};
  const csl: { -readonly [K in keyof Identifiers['csl']]: string } = {};
  if (DOI) {
    ids.doi = /[^a-z\d./-]/.test(DOI) ? DOI.toLowerCase() : DOI;
    csl.DOI = DOI;
  }
  if (PMID) ids.pmid = csl.PMID = PMID;
  if (PMCID) ids.pmcid = csl.PMCID = PMCID.toUpperCase();
  const books = isbn.filter(isIsbn);
  const journals = issn.filter(isIssn);
  if (books.length > 0) ids.isbn = books;
  if (journals.length > 0) ids.issn = journals;
  if (isbn.length > 0) csl.ISBN = isbn.join(', ');
  if (issn.length > 0) csl.ISSN = issn.join(', ');
  return { ids, csl };
}

function search(tags: readonly TaggedLine[]): Found {
  const found: Found = {};
  const ranks = { DOI: places.length, PMID: places.length, PMCID: places.length };
  for (const { tag, value } of tags) {
    const own = placesByTag.get(tag);
    if (own === undefined || value === '') continue;
    for (const { rank, id, form } of own) {
      if (ranks[id] <= rank || (id === 'DOI' && !value.includes('10.'))) continue;
      const text = id === 'DOI' ? withSlashes(plain(value)) : value.trim();
      const match = form.exec(text)?.[1];
      if (match === undefined) continue;
      ranks[id] = rank;
      found[id] = id === 'DOI' ? trimmed(match) : match;
    }
  }
  return found;
}

function accession(tags: readonly TaggedLine[]): string | undefined {
  let isMedline = false;
  let number: string | undefined;
  for (const { tag, value } of tags) {
    if (tag === 'DP' || tag === 'DB') isMedline ||= medline.test(value);
    else if (tag === 'AN' && /^\d{1,8}$/.test(value)) number = value;
    else if (tag === 'C5' && number === undefined && /^\d{1,8}$/.test(value)) number = value;
  }
  return isMedline ? number : undefined;
}

/**
 * The ISBN and ISSN in values such as `1472-6963 (Electronic)`, `0894-9867, 0894-9867`, without the
 * twins. SN of a report is its number, but may be an ISBN or ISSN as well.
 */
function serials(slots: Slots): { isbn: string[]; issn: string[] } {
  const found = { isbn: [], issn: [] };
  for (const value of valuesOf(slots, 'serial')) sort(value, found);
  for (const { tag, value } of slots.get('number') ?? []) {
    if (tag === 'SN' && isSerial(value)) sort(value, found);
  }
  return found;
}

/** Whether SN of a report is its ISBN or ISSN: 92-9225-189-9, of a development bank. */
export function isSerial(value: string): boolean {
  return tokens(value).some((token) => isIsbn(token) || isIssn(token));
}

function sort(value: string, found: { readonly isbn: string[]; readonly issn: string[] }): void {
  for (const token of tokens(value)) {
    const length = digits(token).length;
    const list =
      length === 8 ? found.issn : length === 10 || length === 13 ? found.isbn : undefined;
    if (list && !list.includes(token)) list.push(token);
  }
}

function tokens(value: string): string[] {
  if (/^[\dX-]*$/.test(value)) return [value];
  return value
    .slice(0, 1000)
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s,;:/]+/);
}

/** The digits of a number, with X for ten at its end; none where it is no such number. */
function digits(token: string): string {
  if (!/^[\d-]+[\dx]?$/i.test(token)) return '';
  const bare = token.includes('-') ? token.replaceAll('-', '') : token;
  return bare.endsWith('x') ? bare.toUpperCase() : bare;
}

/** The check digit of an ISSN (ISO 3297): weights 8 to 2 and a check digit, modulo 11. */
export function isIssn(token: string): boolean {
  const own = digits(token);
  return own.length === 8 && falling(own) % 11 === 0;
}

/** The check digit of an ISBN (ISO 2108), of ten digits or thirteen. */
export function isIsbn(token: string): boolean {
  const own = digits(token);
  if (own.length === 10) return falling(own) % 11 === 0;
  return own.length === 13 && /^97[89]\d{10}$/.test(own) && alternating(own) % 10 === 0;
}

/** Weights that fall to 1. */
function falling(own: string): number {
  let sum = 0;
  for (let i = 0; i < own.length; i++) sum += (own.length - i) * digit(own, i);
  return sum;
}

/** Weights 1 and 3 by turns. */
function alternating(own: string): number {
  let sum = 0;
  for (let i = 0; i < own.length; i++) sum += (i % 2 === 0 ? 1 : 3) * digit(own, i);
  return sum;
}

function digit(own: string, i: number): number {
  const code = own.charCodeAt(i);
  return code === 0x58 ? 10 : code - 0x30;
}
