import type { Reference } from '../reference.ts';

/** A DOI wherever it stands: bare, behind `doi:`, inside a URL (Crossref's pattern, widened). */
const doi = /10\.\d{4,9}\/[^\s"<>]+/i;

/** Four digits are a year; who means a PMID of four digits writes `PMID 1234`. */
const pmid = /^(?:pmid:?\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)(\d{1,9})\/?$|^(\d{5,9})$/i;

const pmcid = /\bPMC\d{3,9}\b/i;

/** `%2F` for `/`: DOI links copied from some browsers; other text may hold a lone `%`. */
function decoded(text: string): string {
  return text.replace(/%2F/gi, '/');
}

/** The traces under which a reference is found without any ranking. */
export function identifiersOf({ key, ids }: Reference): readonly string[] {
  return [
    `key:${key}`,
    ...(ids.doi === undefined ? [] : [`doi:${ids.doi}`]),
    ...(ids.pmid === undefined ? [] : [`pmid:${ids.pmid}`]),
    ...(ids.pmcid === undefined ? [] : [`pmcid:${ids.pmcid.toUpperCase()}`]),
  ];
}

/** The DOI in the words, whole or as far as it is typed, in the form of `identifiersOf`. */
export function doiIn(words: string): string | undefined {
  const name = doi.exec(decoded(words))?.[0];
  return name === undefined ? undefined : `doi:${name.toLowerCase()}`;
}

/** What the words may be, if they are an identifier: in the form of `identifiersOf`. */
export function identifiersIn(words: string): readonly string[] {
  const text = decoded(words.trim());
  const name = doiIn(text);
  const number = pmid.exec(text);
  const central = pmcid.exec(text)?.[0].toUpperCase();
  return [
    `key:${text.replace(/^@/, '').toLowerCase()}`,
    // A sentence's or a bracket's end is no part of a DOI, but may be: both are tried.
    ...(name === undefined ? [] : [name, name.replace(/[.,;:)\]]+$/, '')]),
    ...(number ? [`pmid:${number[1] ?? number[2]}`] : []),
    ...(central === undefined ? [] : [`pmcid:${central}`]),
  ];
}
