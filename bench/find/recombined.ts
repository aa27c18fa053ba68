import { citeKey } from '../../src/data/cite-key.ts';
import { issuedYear } from '../../src/data/cited-as.ts';
import type { CslItem } from '../../src/data/csl.ts';
import type { Reference } from '../../src/data/reference.ts';
import { source } from '../../test/synthetic.ts';
import { type Dice, dice } from './dice.ts';

/**
 *     A  The ecology of fear | in a changing climate        B  Rethinking reserves | for migratory birds
 *     →  The ecology of fear for migratory birds
 *
 * More works than there are, each put together of several real ones: half a title of each of two, the
 * first author of a third and the others of a fourth, journal and year of two more, the abstract from
 * sentences of three. No two have the same title, and no title is one of the real ones.
 */
export function recombined(
  works: readonly Reference[],
  spared: ReadonlySet<Reference>,
  count: number,
): readonly Reference[] {
  const chance = dice('recombined');
  // What is looked for stays what it is: half of its title elsewhere would be as good an answer.
  const sources = works.filter((work) => !spared.has(work));
  const heads = sources.map((work) => ({ work, halves: halves(work.csl.title ?? '') }));
  const cut = heads.filter(({ halves }) => halves !== undefined);
  const [keys, titles] = [new Set(works.map(({ key }) => key)), new Set<string>()];
  for (const { csl } of works) titles.add(csl.title ?? '');
  const made: Reference[] = [];
  while (made.length < count) {
    const [one, two] = [chance.pick(cut), chance.pick(cut)];
    const title = `${one.halves?.[0]}${two.halves?.[1]}`;
    if (titles.has(title)) continue;
    titles.add(title);
    const csl = item(title, one.work.csl, two.work.csl, chance, works);
    const key = citeKey(csl, (taken) => keys.has(taken));
    keys.add(key);
    made.push({ key, csl, ids: csl.DOI ? { doi: csl.DOI } : {}, source });
  }
  return made;
}

/** A title before and from a colon or a preposition in its middle. */
function halves(title: string): readonly [string, string] | undefined {
  const breaks = [
    ...title.matchAll(/: | (?:of|in|for|on|and|from|with|to|by|among|under|as|at) /g),
  ];
  const middle = title.length / 2;
  const at = breaks
    .map(({ index }) => index)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (at === undefined || Math.abs(at - middle) > title.length / 4) return undefined;
  return [title.slice(0, at), title.slice(at)];
}

function item(
  title: string,
  one: CslItem,
  two: CslItem,
  chance: Dice,
  works: readonly Reference[],
): CslItem {
  const [third, fourth, fifth, sixth] = Array.from({ length: 4 }, () => chance.pick(works).csl);
  const year = issuedYear(sixth ?? one);
  const author = [...(third?.author ?? []).slice(0, 1), ...(fourth?.author ?? []).slice(1)];
  const abstract = one.abstract && mixed([one, two, chance.pick(works).csl]);
  const doi = fifth?.DOI && `${fifth.DOI.split('/')[0]}/${chance.below(1e9)}`.toLowerCase();
  const {
    type = 'article-journal',
    volume,
    issue,
    page,
    ISSN,
    'container-title': journal,
  } = fifth ?? {};
  return {
    type,
    title,
    ...(author.length > 0 && { author }),
    ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
    ...(journal !== undefined && { 'container-title': journal }),
    ...(volume !== undefined && { volume }),
    ...(issue !== undefined && { issue }),
    ...(page !== undefined && { page }),
    ...(ISSN !== undefined && { ISSN }),
    ...(two.keyword !== undefined && { keyword: two.keyword }),
    ...(abstract && { abstract }),
    ...(doi && { DOI: doi }),
  };
}

/** The first third of one's sentences, the second of another's, the last of a third's. */
function mixed(items: readonly CslItem[]): string {
  const parts = items.map(({ abstract = '' }, at) => {
    const sentences = abstract.split(/(?<=[.!?]) +/);
    const third = Math.ceil(sentences.length / 3);
    return sentences.slice(at * third, (at + 1) * third).join(' ');
  });
  return parts.filter((part) => part !== '').join(' ');
}
