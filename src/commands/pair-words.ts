import { issuedYear } from '../data/cited-as.ts';
import type { CslItem } from '../data/csl.ts';
import { fold } from '../data/fold.ts';
import type { Reference } from '../data/reference.ts';
import { surname } from '../data/surname.ts';
import { unmarked } from '../data/unmarked.ts';
import { label, longestTitle, shorten, titleOf } from './label.ts';
import { plainly } from './reply.ts';

/** What tells two works apart, by the names that people use; absent where a record says nothing. */
const facts: Readonly<Record<string, (work: Reference) => string | undefined>> = {
  type: ({ csl }) => csl.type,
  title: ({ csl }) => csl.title && unmarked(csl.title),
  authors: ({ csl }) => csl.author?.map(surname).join(', '),
  editors: ({ csl }) => csl.editor?.map(surname).join(', '),
  year: ({ csl }) => issuedYear(csl)?.toString(),
  journal: ({ csl }) => csl['container-title'],
  volume: ({ csl }) => csl.volume,
  issue: ({ csl }) => csl.issue,
  pages: ({ csl }) => csl.page,
  edition: ({ csl }) => csl.edition,
  publisher: ({ csl }) => csl.publisher,
  DOI: ({ ids }) => ids.doi,
  PMID: ({ ids }) => ids.pmid,
  PMCID: ({ ids }) => ids.pmcid,
  ISBN: ({ ids }) => ids.isbn?.join(', '),
  ISSN: ({ ids }) => ids.issn?.join(', '),
};

/** `25(1), 947`: where in its journal or book a work stands. */
function placeIn({ volume, issue, page }: CslItem): string {
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  return [number, page ?? ''].filter((each) => each !== '').join(', ');
}

/** A work in a few lines: how people speak of it, its key, title, journal and identifiers. */
export function introduced(work: Reference): string {
  const { csl, ids, key, source } = work;
  const identifiers = [
    ids.doi && `DOI ${ids.doi}`,
    ids.pmid && `PMID ${ids.pmid}`,
    ids.pmcid,
    ids.isbn && `ISBN ${ids.isbn.join(', ')}`,
  ];
  const where = [csl['container-title'], placeIn(csl), ...identifiers].filter(Boolean).join(' · ');
  return [
    `**${plainly(label(work))}** \`${key}\``,
    plainly(shorten(titleOf(work), longestTitle)),
    ...(where === '' ? [] : [`-# ${plainly(shorten(where, 300))}`]),
    `-# From ${plainly(shorten(source.file, 80))}`,
  ].join('\n');
}

/** Longest value that is set beside another. */
const longest = 120;

/** What one work says otherwise than the other, a line each; letters and points alone make no difference. */
export function differences(one: Reference, two: Reference): readonly string[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const [ours, theirs] = [fact(one), fact(two)];
    if (bare(ours) === bare(theirs)) return [];
    return [`- ${name}: ${shown(ours)} ≠ ${shown(theirs)}`];
  });
}

const bare = (value: string | undefined): string =>
  fold(value ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const shown = (value: string | undefined): string =>
  value === undefined ? '*nothing*' : plainly(shorten(value, longest));
