import type { CslItem } from '../csl.ts';
import type { Ids } from '../reference.ts';
import { isIsbn, isIssn } from '../ris/serials.ts';

/** What identifies a work, from its variables; ISBN and ISSN only where their check digit is right. */
export function identify(csl: CslItem): Ids {
  const isbn = tokens(csl.ISBN).filter(isIsbn);
  const issn = tokens(csl.ISSN).filter(isIssn);
  const pmid = /^\d{1,8}$/.exec(csl.PMID ?? '')?.[0];
  const pmcid = /^PMC\d{1,9}$/i.exec(csl.PMCID ?? '')?.[0].toUpperCase();
  return {
    ...(csl.DOI !== undefined && { doi: csl.DOI.toLowerCase() }),
    ...(pmid !== undefined && { pmid }),
    ...(pmcid !== undefined && { pmcid }),
    ...(isbn.length > 0 && { isbn }),
    ...(issn.length > 0 && { issn }),
  };
}

/** `978-0-306-40615-7 0306406152`, `1472-6963 (online), 0028-0836`: each by itself, once. */
function tokens(value: string | undefined): string[] {
  if (value === undefined) return [];
  return [...new Set(value.slice(0, 1000).split(/[^\dX-]+/i))].filter((token) => token !== '');
}
