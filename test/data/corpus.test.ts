import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeWhole } from '../../src/data/decode.ts';
import { read } from '../../src/data/read.ts';
import { shared } from '../shared.ts';
import { otherwise } from './corpus-ratchet.ts';

// Real files of some forty exporters, and files made to break a reader. They stay where they are:
// each under its own licence, and none in this project.
const corpus = shared('corpus');
const hostile = shared('hostile');

/** The files of the corpus, with how many lines of each begin with TY. */
const files: readonly { path: string; ty: number }[] =
  corpus === undefined
    ? []
    : readFileSync(`${corpus}/INDEX.tsv`, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t'))
        .map(([path = '', , , , , ty = '']) => ({ path, ty: Number(ty) }));

describe.skipIf(corpus === undefined)('the corpus of real files', () => {
  test.each(files)('$path has as many records as TY lines, or a reason', ({ path, ty }) => {
    const { references, problems } = read(readFileSync(`${corpus}/${path}`));
    expect(references).toHaveLength(otherwise[path]?.[0] ?? ty);
    // No line is lost or left over but one that JabRef wrote to be left out.
    const stray = problems.filter(({ record }) => record === 0).map(({ text }) => text);
    expect(stray.filter((text) => text !== 'This line should be omitted by the importer.')).toEqual(
      [],
    );
  });

  test('the reasons are still needed', () => {
    for (const [path, [records]] of Object.entries(otherwise)) {
      expect(files.find((file) => file.path === path)?.ty, path).not.toBe(records);
    }
  });
});

/** One record of each: a file of the corpus, and which of its records. */
const samples: readonly (readonly [path: string, record: number])[] = [
  ['citation-file-formatting/_baseline_cinahl.ris', 2],
  ['citation-file-formatting/_baseline_citavi.ris', 5],
  ['citation-file-formatting/_baseline_cochrane_endnote.ris', 1],
  ['citation-file-formatting/_baseline_embase.ris', 4],
  ['citation-file-formatting/_baseline_endnote.ris', 3],
  ['citation-file-formatting/_baseline_eppireviewer.ris', 1],
  ['citation-file-formatting/_baseline_eric_ovid.ris', 6],
  ['citation-file-formatting/_baseline_googlescholar.ris', 7],
  ['citation-file-formatting/_baseline_mdpi.ris', 8],
  ['citation-file-formatting/_baseline_mendeley.ris', 2],
  ['citation-file-formatting/_baseline_openalex.ris', 4],
  ['citation-file-formatting/_baseline_refworks.ris', 3],
  ['citation-file-formatting/_baseline_scopus.ris', 5],
  ['citation-file-formatting/_baseline_webofscience.ris', 0],
  ['citation-file-formatting/_baseline_zotero.ris', 9],
  ['asreview/proquest.ris', 3],
  ['asreview/pubmed_endnote.txt', 2],
  ['CiteSource/RAWDIM.ris', 40],
  ['CiteSource/20221207_gambling-harms_lens_49.ris', 11],
  ['CiteSource/RM_Puri.ris', 60],
];

/** The tag lines of one record of a file, each with the lines that it was wrapped to. */
function tagLines(path: string, record: number): string[] {
  const text = decodeWhole(readFileSync(`${corpus}/${path}`));
  const [own = ''] = text
    .split(/^(?=TY {2}-)/m)
    .filter((part) => part.startsWith('TY'))
    .slice(record);
  const [whole = ''] = /^[\s\S]*?^ER {2}-/m.exec(own) ?? [];
  return whole.split(/^(?=[A-Z][A-Z0-9] {2}-)/m).map((line) => line.replace(/\s+/g, ' ').trim());
}

describe.skipIf(corpus === undefined)('a record that was flattened to one line', () => {
  test.each(samples)('of %s reads the same as it does in lines', (path, record) => {
    const tags = tagLines(path, record);
    expect(tags.length).toBeGreaterThan(8);
    const lines = tags.map((tag) => tag.replace(/^(..) -/, '$1  -')).join('\n');
    const [expected] = read(new TextEncoder().encode(lines)).references;
    const { references, problems } = read(new TextEncoder().encode(tags.join(' ')));
    expect(references.map(({ csl }) => csl)).toEqual([expected?.csl]);
    expect(references[0]?.tags).toEqual(expected?.tags);
    expect(problems).toEqual([]);
  });

  test('the twenty are of twenty programs', () => {
    expect(new Set(samples.map(([path]) => path)).size).toBe(20);
  });
});

describe.skipIf(hostile === undefined)('files made to break a reader', () => {
  const expected: Record<string, { records: number; note: string }> =
    hostile === undefined ? {} : JSON.parse(readFileSync(`${hostile}/EXPECTED.json`, 'utf8'));

  test.each(Object.entries(expected))('%s', (file, { records }) => {
    expect(read(readFileSync(`${hostile}/${file}`)).references).toHaveLength(records);
  });
});
