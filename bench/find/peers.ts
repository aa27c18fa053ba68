import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { issuedYear } from '../../src/data/cited-as.ts';
import { fold } from '../../src/data/fold.ts';
import type { Reference } from '../../src/data/reference.ts';
import { surname } from '../../src/data/surname.ts';
import { unmarked } from '../../src/data/unmarked.ts';
import type { Engine } from './engine.ts';

/** A work as the fields that its words are looked for in. */
function fields({ key, csl, ids }: Reference) {
  return {
    key,
    title: unmarked(csl.title ?? ''),
    author: (csl.author ?? []).map(surname).join(' '),
    year: String(issuedYear(csl) ?? ''),
    journal: csl['container-title'] ?? '',
    doi: ids.doi ?? '',
    keyword: csl.keyword ?? '',
    abstract: csl.abstract ?? '',
  };
}

/** Words that say nothing here, as its manual advises to leave out: in titles, citations, addresses. */
const stop = new Set(
  'a an the of in on for to and or from with by at as is are et al doi org dx http https'.split(
    ' ',
  ),
);

/** minisearch 7.2.0 as its manual leads to: fields boosted, terms without marks, all words or else any. */
export function minisearch(): Engine {
  const index = new MiniSearch({
    idField: 'key',
    fields: ['title', 'author', 'year', 'journal', 'doi', 'keyword', 'abstract'],
    processTerm: (term) => (stop.has(fold(term)) ? null : fold(term)),
    searchOptions: {
      boost: { title: 3, author: 3, year: 2, doi: 2, journal: 1.5 },
      fuzzy: 0.2,
      prefix: true,
    },
  });
  return {
    name: 'minisearch',
    add: (references) => index.addAll(references.map(fields)),
    find: (query, limit) => {
      const all = index.search(query, { combineWith: 'AND' });
      const found = all.length > 0 ? all : index.search(query);
      return found.slice(0, limit).map(({ id }) => id as string);
    },
  };
}

/** fuse.js 7.5.0 with token search; without keywords and abstracts, which it would scan for minutes. */
export function fuse(): Engine {
  const index = new Fuse<ReturnType<typeof fields>>([], {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'author', weight: 3 },
      { name: 'year', weight: 2 },
      { name: 'journal', weight: 1 },
      { name: 'doi', weight: 1 },
    ],
    useTokenSearch: true,
    ignoreDiacritics: true,
    // Its own, .6, finds much less of what is meant.
    threshold: 0.2,
  });
  return {
    name: 'fuse.js',
    add: (references) => index.setCollection(references.map(fields)),
    find: (query, limit) => index.search(query, { limit }).map(({ item }) => item.key),
  };
}
