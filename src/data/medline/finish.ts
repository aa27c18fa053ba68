import type { CslItem } from '../csl.ts';
import type { TaggedLine } from '../ris/block.ts';
import { date } from '../ris/issued.ts';

/** Adds what MEDLINE says and RIS has no tag for. */
export function finish(csl: CslItem, record: readonly TaggedLine[]): CslItem {
  const value = (name: string) => record.find(({ tag }) => tag === name)?.value ?? '';
  const online = date(value('DEP'));
  const volume = value('VTI');
  const affiliations = new Set(csl.custom?.affiliations);
  const all = {
    ...csl,
    // AD stands below each author, and people work together.
    ...(affiliations.size > 0 && { custom: { affiliations: [...affiliations] } }),
    ...(online && { 'available-date': online }),
    ...(volume !== '' && { 'volume-title': volume }),
  };
  const isPreprint = record.some(({ tag, value }) => tag === 'PT' && /^preprint$/i.test(value));
  return isPreprint ? preprint(all) : all;
}

/** A preprint is in no journal: what MEDLINE names as one is the server. */
function preprint(csl: CslItem): CslItem {
  const { 'container-title': server, 'container-title-short': _, ...others } = csl;
  const publisher = csl.publisher ?? server;
  return {
    ...others,
    type: 'article',
    genre: 'Preprint',
    ...(publisher !== undefined && { publisher }),
  };
}
