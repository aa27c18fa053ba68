import type { Draft } from '../csl.ts';
import { doiIn } from '../doi.ts';
import { verbatim } from './texts.ts';
import type { Values } from './values.ts';

/** The identifiers and addresses of a work, and the DOI that is none. */
export interface Identified {
  readonly csl: Partial<Draft>;
  readonly badDoi?: string;
}

/** Reads doi, pmid, pmcid, isbn, issn, url, and what `eprint` stands for. */
export function identifiers(values: Values): Identified {
  const of = (name: string) => verbatim(values.get(name) ?? '');
  const url = of('url') || published(values) || of('bdsk-url-1');
  const said = of('doi');
  const DOI = doiIn(said) ?? (/\bdoi\.org\//i.test(url) ? doiIn(url) : undefined);
  const all = {
    DOI,
    PMID: of('pmid'),
    PMCID: of('pmcid') || of('pmc'),
    ISBN: of('isbn'),
    ISSN: of('issn'),
    URL: url,
  };
  const csl: Partial<Draft> = {};
  for (const [variable, value] of Object.entries(all)) {
    if (value) csl[variable as keyof typeof all] = value;
  }
  return {
    csl: { ...eprint(of('eprint'), archive(values)), ...csl },
    ...(said !== '' && doiIn(said) === undefined && { badDoi: said }),
  };
}

/** `howpublished = {\url{…}}`: BibTeX has no field for addresses, and this is its way. */
function published(values: Values): string {
  const said = verbatim(values.get('howpublished') ?? '');
  return /^https?:\/\/\S+$/i.test(said) ? said : '';
}

function archive(values: Values): string {
  return verbatim(values.get('eprinttype') ?? values.get('archiveprefix') ?? '');
}

const newArxiv = /^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$/i;

/** An electronic copy: an archive that has a variable or an address of its own, or its name and number. */
function eprint(id: string, type: string): Partial<Draft> {
  if (id === '') return {};
  const name = type.toLowerCase();
  if (name === 'arxiv' || (name === '' && newArxiv.test(id))) {
    const number = id.replace(/^arxiv:/i, '');
    return { archive: 'arXiv', archive_location: number, URL: `https://arxiv.org/abs/${number}` };
  }
  if (name === 'pubmed') return { PMID: id };
  if (name === 'pmc' || name === 'pmcid') return { PMCID: id };
  if (name === 'jstor') return { URL: `https://www.jstor.org/stable/${id}` };
  if (name === 'hdl') return { URL: `https://hdl.handle.net/${id}` };
  return type === '' ? {} : { archive: type, archive_location: id };
}
