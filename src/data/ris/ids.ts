import type { Draft } from '../csl.ts';
import { doiForm, trimmed, unwrapped, withSlashes } from '../doi.ts';
import type { Ids } from '../reference.ts';
import type { TaggedLine } from './block.ts';
import { ByTag } from './by-tag.ts';
import { plain } from './markup.ts';
import { numberOf } from './meanings.ts';
import { serials } from './serials.ts';
import type { Slots } from './slots.ts';

const source = numberOf('source');

/** Where an identifier stands, and in which form it proves to be one there. */
interface Place {
  readonly rank: number;
  readonly id: 'DOI' | 'PMID' | 'PMCID';
  /** What stands in every such value: found at once, it spares the others the form. */
  readonly mark: string;
  readonly form: RegExp;
  /** What stands before that of another work. */
  readonly others?: RegExp | undefined;
}

/** PubMed's links between works: `Comment in: Nat Rev. 2021;3:4. doi: 10.1038/…`, `Erratum in: …` */
const ofAnother =
  /\b(?:comment|erratum|corrigendum|correct\w*|retract\w*|republish\w*|reprint\w*|update|concern)\b.{0,20}\b(?:in|on|of|from|for)\b/i;

/** All places beside SN, best first: the first that is found holds. */
const places: readonly (readonly [
  tags: string,
  id: Place['id'],
  mark: string,
  form: RegExp,
  others?: RegExp,
])[] = [
  ['DO DI', 'DOI', '10.', doiForm],
  ['M3 U3', 'DOI', '10.', /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S{1,300})$/i], // old EndNote
  // The work itself, in L1 of Ovid, L2 of Lens, and L3 of EBSCO.
  ['UR L1 L2 L3', 'DOI', '10.', /\bdoi\.org\/(10\.\d{4,9}\/[^\s;]{1,300})/i],
  ['N1', 'DOI', '10.', /\bdoi:\s*(10\.\d{4,9}\/\S{1,300})/i, ofAnother],
  ['AN C2 C3 C7', 'PMCID', 'PMC', /^(PMC\d+)$/], // PubMed Central, EndNote (by type)
  ['U2', 'PMCID', '[pmcid]', /^(PMC\d+)\[pmcid\]$/i], // PubMed
  ['C3', 'PMID', 'PUBMED', /(?:^|, ?)PUBMED (\d{1,8})(?:,|$)/], // Cochrane Library: PUBMED 1,EMBASE 2
  ['U1', 'PMID', '[pmid]', /^(\d{1,8})\[pmid\]$/], // PubMed
  ['UR', 'PMID', 'PM:', /^PM:(\d{1,8})\b/], // Reference Manager
  [
    'UR',
    'PMID',
    'pubmed',
    /\b(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,8})\b/,
  ],
  ['C2', 'PMID', '', /^(\d{6,8})$/], // Scopus
];

type Found = { [Id in Place['id']]?: string };

const placesByTag = new ByTag<Place[]>();
places.forEach(([tags, id, mark, form, others], rank) => {
  for (const tag of tags.split(' ')) {
    placesByTag.set(tag, [...(placesByTag.get(tag) ?? []), { rank, id, mark, form, others }]);
  }
});

/** The accession numbers of these databases are PubMed's: in AN, and Embase gives them in C5. */
const medline = /\b(?:NLM|PubMed|Medline)\b/i;

/**
 * Adds the identifiers of a record as CSL prints them, and returns those by which it is looked up.
 * ISBN and ISSN go by their shape, whatever the type of the work; they are of use for looking up only
 * where their check digit is right.
 */
export function addIdentifiers(csl: Draft, tags: readonly TaggedLine[], slots: Slots): Ids {
  const { DOI, PMID = accession(tags, slots), PMCID } = search(tags);
  const { isbn, issn, checkedIsbn, checkedIssn } = serials(slots);
  const ids: { -readonly [K in keyof Ids]: Ids[K] } = {};
  if (DOI) {
    ids.doi = DOI.toLowerCase();
    csl.DOI = DOI;
  }
  if (PMID) ids.pmid = csl.PMID = PMID;
  if (PMCID) ids.pmcid = csl.PMCID = PMCID.toUpperCase();
  if (isbn.length > 0) {
    csl.ISBN = isbn.reduce(listed);
    if (checkedIsbn.length > 0) ids.isbn = checkedIsbn;
  }
  if (issn.length > 0) {
    csl.ISSN = issn.reduce(listed);
    if (checkedIssn.length > 0) ids.issn = checkedIssn;
  }
  return ids;
}

function listed(all: string, each: string): string {
  return `${all}, ${each}`;
}

function search(tags: readonly TaggedLine[]): Found {
  const found: Found = {};
  const ranks = { DOI: places.length, PMID: places.length, PMCID: places.length };
  for (const { tag, value } of tags) {
    const own = placesByTag.get(tag);
    if (own === undefined || value === '') continue;
    for (const place of own) {
      const { rank, id, mark, form } = place;
      if (ranks[id] <= rank || !value.includes(mark)) continue;
      const match = id === 'DOI' ? doi(value, place) : form.exec(value.trim())?.[1];
      if (match === undefined) continue;
      ranks[id] = rank;
      found[id] = match;
    }
  }
  return found;
}

/** A DOI by itself, of letters that mean nothing else: what nearly all values of DO are. */
const bareDoi = /^10\.\d{4,9}\/[\w.()/-]{0,299}\w$/;

function doi(value: string, { form, others }: Place): string | undefined {
  if (bareDoi.test(value)) return value;
  const text = withSlashes(plain(form === doiForm ? unwrapped(value) : value));
  const match = form.exec(text);
  if (!match?.[1] || others?.test(text.slice(0, match.index))) return undefined;
  return trimmed(match[1]);
}

function accession(tags: readonly TaggedLine[], slots: Slots): string | undefined {
  const isMedline = slots.get(source)?.some(({ value }) => medline.test(value));
  if (!isMedline) return undefined;
  const number = (name: string) =>
    tags.find(({ tag, value }) => tag === name && /^\d{1,8}$/.test(value))?.value;
  return number('AN') ?? number('C5');
}
