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
  const sources = works.filter((work) => !spared.has(work)).map(({ csl }) => csl);
  const cut = sources.flatMap((csl) => {
    const halves = inHalves(csl.title ?? '');
    return halves === undefined ? [] : [{ csl, halves }];
  });
  const keys = new Set(works.map(({ key }) => key));
  const titles = new Set(works.map(({ csl }) => csl.title));
  const made: Reference[] = [];
  while (made.length < count) {
    const [one, two, three] = [chance.pick(cut), chance.pick(cut), chance.pick(sources)];
    if (one === undefined || two === undefined || three === undefined) break;
    const title = one.halves[0] + two.halves[1];
    if (titles.has(title)) continue;
    titles.add(title);
    const abstract = one.csl.abstract && mixed([one.csl, two.csl, three]);
    const csl: CslItem = {
      ...around(chance, works),
      title,
      ...(abstract && { abstract }),
      ...(two.csl.keyword !== undefined && { keyword: two.csl.keyword }),
    };
    const key = citeKey(csl, (taken) => keys.has(taken));
    keys.add(key);
    made.push({ key, csl, ids: csl.DOI ? { doi: csl.DOI } : {}, source });
  }
  return made;
}

/** A title before and from a colon or a preposition in its middle. */
function inHalves(title: string): readonly [string, string] | undefined {
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

/** Who wrote it, where and when: of four works, these among them that are looked for. */
function around(chance: Dice, works: readonly Reference[]): CslItem {
  const [first, others, place, time] = Array.from({ length: 4 }, () => chance.pick(works)?.csl);
  const author = [...(first?.author ?? []).slice(0, 1), ...(others?.author ?? []).slice(1)];
  const year = time && issuedYear(time);
  const doi = place?.DOI && `${place.DOI.split('/')[0]}/${chance.below(1e9)}`.toLowerCase();
  const { type = 'article-journal', volume, page, 'container-title': journal } = place ?? {};
  return {
    type,
    ...(author.length > 0 && { author }),
    ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
    ...(journal !== undefined && { 'container-title': journal }),
    ...(volume !== undefined && { volume }),
    ...(page !== undefined && { page }),
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
