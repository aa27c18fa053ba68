import { doiForm, trimmed, withSlashes } from '../doi.ts';
import type { CslItem, Ids } from '../reference.ts';
import type { TaggedLine } from './blocks.ts';
import { plain } from './markup.ts';
import { isIsbn, isIssn, serials } from './serials.ts';
import type { Slots } from './slots.ts';

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
  const found = serials(slots);
  const [isbn, issn] = [[...found.isbn], [...found.issn]];
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
