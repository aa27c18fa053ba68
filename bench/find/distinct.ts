import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { citeKey } from '../../src/data/cite-key.ts';
import { firstName, issuedYear } from '../../src/data/cited-as.ts';
import { foldedWords } from '../../src/data/fold.ts';
import { read } from '../../src/data/read.ts';
import type { Found, Reference, Work } from '../../src/data/reference.ts';
import { corpusFiles } from '../../test/corpus-files.ts';
import { source, syntheticReferences } from '../../test/synthetic.ts';

/** What the works are made of is remembered for a day: reading them takes longer than searching. */
const cache = join(tmpdir(), `ibid-bench-works-${corpusFiles.length}`);
const aDay = 24 * 3600 * 1000;

/** The distinct works of the corpus, each with a title; synthetic ones where it does not stand. */
export function distinctWorks(): readonly Reference[] {
  if (corpusFiles.length === 0) return syntheticReferences(30_000);
  if (existsSync(cache) && Date.now() - statSync(cache).mtimeMs < aDay) {
    return deserialize(readFileSync(cache));
  }
  const works = keyed(
    distinct(corpusFiles.flatMap(({ path }) => read(readFileSync(path)).references)),
  );
  writeFileSync(`${cache}.${process.pid}`, serialize(works));
  // Two benches at once must not read half a file.
  renameSync(`${cache}.${process.pid}`, cache);
  return works;
}

/** One record of each work: the one that says most. */
function distinct(all: readonly Found[]): readonly Found[] {
  const places = new Map<string, number>();
  const kept: Found[] = [];
  for (const found of all) {
    if (foldedWords(found.csl.title ?? '').length === 0) continue;
    const names = identities(found);
    const known = names.map((name) => places.get(name)).find((place) => place !== undefined);
    const place = known ?? kept.length;
    const other = kept[place];
    if (other === undefined || richness(found) > richness(other)) kept[place] = found;
    for (const name of names) if (!places.has(name)) places.set(name, place);
  }
  return kept;
}

function identities({ csl, ids }: Work): readonly string[] {
  const title = foldedWords(csl.title ?? '').join('');
  const author = foldedWords(firstName(csl) ?? '').join('');
  return [
    `${title}|${issuedYear(csl)}|${author}`,
    ...(ids.doi === undefined ? [] : [`doi:${ids.doi}`]),
    ...(ids.pmid === undefined ? [] : [`pmid:${ids.pmid}`]),
  ];
}

const richness = ({ csl }: Work): number => Object.keys(csl).length + (csl.abstract ? 5 : 0);

/** As kept, without the text of their records: no engine looks at it. */
function keyed(all: readonly Found[]): readonly Reference[] {
  const keys = new Set<string>();
  return all.map(({ csl, ids }) => {
    const key = citeKey(csl, (taken) => keys.has(taken));
    keys.add(key);
    return { key, csl, ids, source };
  });
}
