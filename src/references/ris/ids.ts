import type { Draft } from '../../data/csl.ts';
import type { Found, Tag } from '../../data/reference.ts';
import { addIdentifiers } from '../../data/ris/ids.ts';
import { slots } from '../../data/ris/slots.ts';
import type { RisType } from '../../data/ris/types.ts';

/**
 * The tags of a work's identifiers: the DOI, one ISBN or ISSN a line, and those of PubMed, as PubMed
 * Central writes them, where no tag that is there (AN, C2 …) says them already.
 */
export function risIds({ csl }: Found, type: RisType, there: readonly Tag[]): readonly Tag[] {
  const tags: Tag[] = [];
  if (csl.DOI !== undefined) tags.push(['DO', csl.DOI]);
  for (const serials of [csl.ISBN, csl.ISSN]) {
    for (const one of serials?.split(/,?\s+/) ?? []) tags.push(['SN', one]);
  }
  const lines = there.map(([tag, value], line) => ({ tag, value, line }));
  const said: Draft = { type: csl.type };
  addIdentifiers(said, lines, slots(lines, type));
  if (csl.PMID !== undefined && said.PMID !== csl.PMID) tags.push(['U1', `${csl.PMID}[pmid]`]);
  if (csl.PMCID !== undefined && said.PMCID !== csl.PMCID) tags.push(['U2', `${csl.PMCID}[pmcid]`]);
  return tags;
}
