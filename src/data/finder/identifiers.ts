import { doiIn } from '../doi.ts';
import type { Reference } from '../reference.ts';

/** Four digits are a year; who means a PMID of four digits writes `PMID 1234`. */
const pmid =
  /^(?:pmid:?\s*|(?:https?:\/\/)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/)(\d{1,9})\/?(?:\?\S*)?\.?$|^(\d{5,9})$/i;

const pmcid = /\bPMC\d{3,9}\b/i;

/** `2103.01234` or `hep-th/9901001`, with or without the version. */
const arxiv =
  /(?:^|arxiv[:./]\s*|arxiv\.org\/(?:abs|pdf|html)\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?:\s*\[[\w.-]+\]|\?\S*)?$/i;

/** Ten or thirteen digits, with or without hyphens. */
const isbn = /(?:^|isbn(?:-1[03])?:?\s*)((?:97[89][- ]?)?(?:\d[- ]?){9}[\dx])$/i;

/** The nine digits that both forms of an ISBN share; twelve where it has no short form (979). */
function bookOf(text: string): string {
  const digits = text.replace(/[- ]/g, '');
  if (digits.startsWith('979')) return `isbn:${digits.slice(0, 12)}`;
  return `isbn:${digits.length === 13 ? digits.slice(3, 12) : digits.slice(0, 9)}`;
}

const isbns = /(?:97[89][- ]?)?(?:\d[- ]?){9}[\dxX]/g;

/** The trace under which the reference with this key is found, however its letters are typed. */
export const traceOfKey = (key: string): string => `key:${key.toLowerCase()}`;

/** The traces under which a reference is found without any ranking. */
export function identifiersOf({ key, ids, csl }: Reference): readonly string[] {
  const preprint = named(csl.DOI) ?? named(csl.URL);
  return [
    traceOfKey(key),
    ...(ids.doi === undefined ? [] : [`doi:${ids.doi}`]),
    ...(ids.pmid === undefined ? [] : [`pmid:${ids.pmid}`]),
    ...(ids.pmcid === undefined ? [] : [`pmcid:${ids.pmcid.toUpperCase()}`]),
    ...(preprint === undefined ? [] : [`arxiv:${preprint}`]),
    ...(csl.ISBN?.match(isbns) ?? []).map(bookOf),
  ];
}

/** The arXiv id in a DOI or an address that speaks of arXiv; in others, digits are something else. */
function named(text = ''): string | undefined {
  return /arxiv/i.test(text) ? arxiv.exec(text)?.[1]?.toLowerCase() : undefined;
}

/** The DOI in the words, whole or as far as it is typed, in the form of `identifiersOf`. */
export function doiNamed(words: string): string | undefined {
  const doi = doiIn(words);
  return doi === undefined ? undefined : `doi:${doi.toLowerCase()}`;
}

/** What the words may be, if they are an identifier: in the form of `identifiersOf`. */
export function identifiersIn(words: string): readonly string[] {
  const text = words.trim();
  const doi = doiNamed(text);
  const number = pmid.exec(text);
  const central = pmcid.exec(text)?.[0].toUpperCase();
  const preprint = arxiv.exec(text)?.[1]?.toLowerCase();
  const book = isbn.exec(text)?.[1];
  return [
    traceOfKey(text.replace(/^@/, '')),
    ...(doi === undefined ? [] : [doi]),
    ...(number ? [`pmid:${number[1] ?? number[2]}`] : []),
    ...(central === undefined ? [] : [`pmcid:${central}`]),
    ...(preprint === undefined ? [] : [`arxiv:${preprint}`]),
    ...(book === undefined ? [] : [bookOf(book)]),
  ];
}
