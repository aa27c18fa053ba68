import { doiIn } from '../doi.ts';
import type { Reference } from '../reference.ts';

/** Four digits are a year; who means a PMID of four digits writes `PMID 1234`. */
const pmid = /^(?:pmid:?\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)(\d{1,9})\/?$|^(\d{5,9})$/i;

const pmcid = /\bPMC\d{3,9}\b/i;

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
  return [
    `key:${text.replace(/^@/, '').toLowerCase()}`,
    ...(doi === undefined ? [] : [doi]),
    ...(number ? [`pmid:${number[1] ?? number[2]}`] : []),
    ...(central === undefined ? [] : [`pmcid:${central}`]),
  ];
}
