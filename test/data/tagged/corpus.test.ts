import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeWhole as decode } from '../../../src/data/decode.ts';
import { medline } from '../../../src/data/medline/medline.ts';
import { refer } from '../../../src/data/refer/refer.ts';
import { webOfScience } from '../../../src/data/web-of-science/web-of-science.ts';
import { shared } from '../../shared.ts';
import { entries } from './entries.ts';

const corpus = shared('corpus');
const hostile = shared('hostile');

const formats = [
  { format: medline, first: /^PMID ?-/gm },
  { format: refer, first: /^%0/gm },
  { format: webOfScience, first: /^PT [A-Z]$/gm },
];

/** Files of these formats: how many records there are, where they have more beginnings or fewer. */
const otherwise: Readonly<Record<string, readonly [records: number, reason: string]>> = {
  'jabref/MedlinePlainImporterTestMultipleEntries.txt': [7, 'two records have no PMID'],
  'jabref/0871c0-MedlinePlainImporterTestMultipleEntries.txt': [7, 'the same'],
  'jabref/296c99-MedlinePlainImporterTestMultipleEntries.txt': [7, 'the same'],
  'jabref/Endnote.entries.enw': [5, 'many types in a row are one record'],
};

function filesIn(folder: string | undefined): { path: string; text: string }[] {
  if (folder === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ris|txt|nbib|enw)$|^[^.]+$/.test(path) && path.includes('.'))
    .map((path) => ({ path, text: decode(readFileSync(`${folder}/${path}`)) }));
}

const files = [...filesIn(corpus), ...filesIn(hostile)].map(({ path, text }) => ({
  path,
  text,
  fitting: formats.filter(({ format }) => format.begins(text.slice(0, 4096)) !== undefined),
}));
const ours = files.filter(({ fitting }) => fitting.length > 0);

describe.skipIf(corpus === undefined)('the corpus of real files', () => {
  test('has thirteen files of these formats, each of one of them', () => {
    expect(ours).toHaveLength(13);
    expect(ours.every(({ fitting }) => fitting.length === 1)).toBe(true);
    expect(files.length).toBeGreaterThan(200);
  });

  test.each(ours)('$path has all its records, and no line is lost', ({ path, text, fitting }) => {
    for (const { format, first } of fitting) {
      const { works, problems } = entries(format, text);
      const [records] = otherwise[path] ?? [text.match(first)?.length];
      expect(works).toHaveLength(records ?? 0);
      const kept = works.flatMap(({ tags }) => tags.map(([tag, value]) => `${tag} ${value}`));
      const told = problems.map((problem) => problem.text);
      const all = letters([...kept, ...told].join(' '));
      const lines = text.split(/[\r\n]+/).filter((line) => !/^(?:FN|VR|EF)\b/.test(line));
      for (const line of lines) expect(all).toContain(letters(line));
    }
  });
});

/** Letters and digits only: what a fold or a tag's hyphen may not change. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
