import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { bibtex } from '../../../src/data/bibtex/bibtex.ts';
import type { CslItem } from '../../../src/data/csl.ts';
import { cslJson } from '../../../src/data/csl-json/csl-json.ts';
import { type Format, isFound, withoutPauses } from '../../../src/data/format.ts';
import { read } from '../../../src/data/read.ts';
import { toBiblatex, toBibtex } from '../../../src/references/bibtex/bibtex.ts';
import { toCslJson } from '../../../src/references/csl-json.ts';
import { shared } from '../../shared.ts';
import { items } from '../csl-items.ts';
import { works } from '../works.ts';

const limits = { records: 1e6, field: 1e6 };
const ways = [
  ['BibLaTeX', toBiblatex, bibtex],
  ['BibTeX', toBibtex, bibtex],
  ['CSL-JSON', toCslJson, cslJson],
] as const;

const readBack = (format: Format, text: string) =>
  [...withoutPauses(format.read([text], limits))].filter(isFound).map(({ csl }) => csl);
const keyed = (all: readonly CslItem[]) => all.map((csl, i) => ({ key: `key${i}`, csl }));
const withKeys = (all: readonly CslItem[]) =>
  all.map((csl, i) => ({ ...csl, 'citation-key': `key${i}` }));

describe('toBiblatex and toBibtex', () => {
  const csl: CslItem = {
    type: 'article-journal',
    title: 'The DNA of <i>E. coli</i>',
    author: [{ family: 'Liapi', given: 'F.' }, { literal: 'WHO' }],
    'container-title': 'J. of X',
    issued: { 'date-parts': [[2025, 7]] },
    page: '1-9',
    DOI: '10.1000/a_b',
  };

  it('write an entry under its key', () => {
    expect(toBiblatex([{ key: 'liapi2025dna', csl }])).toBe(
      '@article{liapi2025dna,\n  author = {Liapi, F. and {WHO}},\n  title = {The {DNA} of \\emph{E. coli}},\n  journaltitle = {J. of X},\n  date = {2025-07},\n  pages = {1--9},\n  doi = {10.1000/a_b},\n}\n',
    );
    expect(toBibtex([{ key: 'liapi2025dna', csl }])).toBe(
      '@article{liapi2025dna,\n  author = {Liapi, F. and {WHO}},\n  title = {The {DNA} of \\emph{E. coli}},\n  journal = {J. of X},\n  year = {2025},\n  month = {7},\n  pages = {1--9},\n  doi = {10.1000/a_b},\n}\n',
    );
  });

  it('part entries by a blank line, and write nothing for none', () => {
    expect(toBibtex(keyed([{ type: 'book' }, { type: 'book' }]))).toBe(
      '@book{key0,\n}\n\n@book{key1,\n}\n',
    );
    expect(toBibtex([])).toBe('');
  });

  it('say the type where no entry type tells it', () => {
    expect(toBiblatex(keyed([{ type: 'article-magazine' }]))).toContain(
      'entrysubtype = {magazine}',
    );
    expect(toBiblatex(keyed([{ type: 'broadcast' }]))).toContain(
      '@misc{key0,\n  entrysubtype = {broadcast}',
    );
    expect(toBiblatex(keyed([{ type: 'webpage' }]))).toBe('@online{key0,\n}\n');
  });

  it('leave out of a key what would end it', () => {
    expect(toBibtex([{ key: 'a, {b}\n%c', csl: { type: 'book' } }])).toBe('@book{a-b-c,\n}\n');
  });
});

describe.each(ways)('read from %s as it was written', (_, write, format) => {
  it('are our sample works', () => {
    const all = Object.values(works);
    expect(readBack(format, write(keyed(all)))).toEqual(withKeys(all));
  });

  it('is any work, whatever stands in it', () => {
    fc.assert(
      fc.property(items, (csl) => {
        expect(readBack(format, write(keyed([csl])))).toEqual(withKeys([csl]));
      }),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('what does not come back', () => {
  test.each<[string, CslItem, Readonly<Record<string, unknown>>]>([
    [
      'a backslash and braces in an address, which are written as a browser would',
      { type: 'book', URL: 'http://a.org/{x}\\y' },
      { URL: 'http://a.org/%7Bx%7D%5Cy' },
    ],
    [
      'markup that keeps the case of a word with capitals, which keeps it anyway',
      { type: 'book', title: 'The <span class="nocase">DNA</span>' },
      { title: 'The DNA' },
    ],
    ['a language that is none', { type: 'book', language: 'whale song' }, { language: undefined }],
    ['a keyword said twice', { type: 'book', keyword: 'a; b; a' }, { keyword: 'a; b' }],
    [
      'an address in the medium, which is read as the address of the work',
      { type: 'book', medium: 'http://a.org/' },
      { medium: undefined, URL: 'http://a.org/' },
    ],
    [
      'no address of what is on arXiv: it has one',
      { type: 'article', archive: 'arXiv', archive_location: '2001.00001' },
      { URL: 'https://arxiv.org/abs/2001.00001' },
    ],
    [
      'the order of two particles, one of which is dropped',
      {
        type: 'book',
        author: [
          { family: 'B', given: 'A', 'dropping-particle': 'de', 'non-dropping-particle': 'la' },
        ],
      },
      { author: [{ family: 'B', given: 'A', 'non-dropping-particle': 'de la' }] },
    ],
  ])('%s', (_, csl, change) => {
    const [back] = readBack(bibtex, toBiblatex(keyed([csl])));
    expect(back).toEqual({ ...csl, ...change, 'citation-key': 'key0' });
  });
});

const corpus = shared('corpus');

describe.skipIf(corpus === undefined)('the works of the corpus', () => {
  // One in forty of 42,429 works, each time the same; all of them take two minutes.
  let sample: CslItem[] = [];
  beforeAll(() => {
    sample = readFileSync(`${corpus}/INDEX.tsv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t')[0] ?? '')
      .flatMap((path) => read(readFileSync(`${corpus}/${path}`)).references)
      .filter((_, i) => i % 40 === 0)
      .map(({ csl }) => csl);
  }, 120_000);

  test.each(ways)(
    'come back from %s',
    (_, write, format) => {
      const all = sample;
      expect(all.length).toBeGreaterThan(1000);
      const back = readBack(format, write(keyed(all)));
      expect(back).toHaveLength(all.length);
      const expected = withKeys(all);
      const changed = back.filter(
        (csl, i) => JSON.stringify(sorted(csl)) !== JSON.stringify(sorted(expected[i])),
      );
      // Mendeley wrote two addresses into one, with LaTeX in between.
      expect(changed.filter(({ URL }) => !URL?.includes('%5C'))).toEqual([]);
    },
    120_000,
  );
});

function sorted(csl: CslItem | undefined): [string, unknown][] {
  return Object.entries(csl ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}
