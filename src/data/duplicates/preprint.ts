import type { Work } from '../reference.ts';

/** The prefixes that preprint servers have at DOI agencies. */
const prefixes =
  /^10\.(?:1101\/(?:\d{6}$|20\d\d\.)|48550|31234|31235|31219|31222|2139\/ssrn|21203|20944|26434|36227|22541|32942|33774|35542|1590\/scielopreprints)/;

const servers =
  /^\W*(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|osf preprints?|edarxiv|ssrn|research square|preprints?(?:\.org)?\b|techrxiv|authorea|ecoevorxiv|eartharxiv|scielo preprints)/i;

/** Is it the form of a work before its publication? */
export function isPreprint({ csl, ids }: Work): boolean {
  if (ids.doi !== undefined && prefixes.test(ids.doi)) return true;
  if (csl.genre !== undefined && /preprint/i.test(csl.genre)) return true;
  const where = csl['container-title'] ?? csl.publisher ?? csl.archive ?? '';
  return servers.test(where) || (csl.number !== undefined && /^arxiv:/i.test(csl.number));
}
