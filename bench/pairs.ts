import { readFileSync } from 'node:fs';
import type { CslItem } from '../src/data/csl.ts';
import { read } from '../src/data/read.ts';
import type { Found, Reference, Work } from '../src/data/reference.ts';
import { corpusFiles } from '../test/corpus-files.ts';
import { source } from '../test/synthetic.ts';

/** One record of the corpus, with what tells its exporter. */
export interface Exported {
  readonly reference: Reference;
  /** The tags that a fifth of its file's records have: each exporter writes its own set. */
  readonly tags: ReadonlySet<string>;
}

/** All records of the corpus, in the order of its files. */
export function exported(): readonly Exported[] {
  return corpusFiles.flatMap(({ name, path }) => {
    const works = read(readFileSync(path)).references;
    const tags = fingerprint(works);
    return works.map((found, i) => ({
      reference: { key: `${name}#${i}`, source: { ...source, file: name }, ...found },
      tags,
    }));
  });
}

function fingerprint(works: readonly Found[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { tags, format = 'ris' } of works) {
    for (const tag of new Set(tags.map(([tag]) => `${format}:${tag}`))) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, n]) => n * 5 >= works.length).map(([tag]) => tag));
}

/** Different exporters have not even two thirds of their tags in common. */
function differ(one: Exported, other: Exported): boolean {
  const both = [...one.tags].filter((tag) => other.tags.has(tag)).length;
  return both * 3 < (one.tags.size + other.tags.size - both) * 2;
}

/** Two records of one work from two exporters. */
export interface Pair {
  readonly kept: Reference;
  readonly other: Reference;
}

/** Pairs that share a DOI and are of different exporters; one for each two sets of tags. */
export function pairs(all: readonly Exported[]): readonly Pair[] {
  const found: Pair[] = [];
  for (const records of byDoi(all).values()) {
    const seen = new Set<string>();
    for (const [i, kept] of records.entries()) {
      for (const other of records.slice(i + 1)) {
        const id = `${[...kept.tags].join()}|${[...other.tags].join()}`;
        if (seen.has(id) || !differ(kept, other)) continue;
        seen.add(id);
        found.push({ kept: kept.reference, other: other.reference });
      }
    }
  }
  return found;
}

/** The records that have a DOI, by it. */
export function byDoi(all: readonly Exported[]): ReadonlyMap<string, readonly Exported[]> {
  const groups = new Map<string, Exported[]>();
  for (const each of all) {
    const { doi } = each.reference.ids;
    if (doi === undefined) continue;
    const group = groups.get(doi);
    if (group) group.push(each);
    else groups.set(doi, [each]);
  }
  return groups;
}

/** Half of the works, by their DOI: the rules were made by looking at these. */
export function isTuned({ ids }: Work): boolean {
  let sum = 0;
  for (const letter of ids.doi ?? '') sum = (sum * 31 + letter.charCodeAt(0)) % 1009;
  return sum % 2 === 0;
}

/** The record as an exporter writes it that gives no identifiers of works. */
export function hidden({ csl, ids, tags, format }: Work): Work {
  const { DOI: _, PMID: __, PMCID: ___, URL: ____, note: _____, ...rest } = csl;
  const { isbn, issn } = ids;
  return {
    csl: rest as CslItem,
    ...(tags && { tags }),
    ids: { ...(isbn && { isbn }), ...(issn && { issn }) },
    ...(format && { format }),
  };
}
