import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/read.ts';
import { corpusFiles } from '../corpus-files.ts';
import { drawn, mutated } from '../mutate.ts';
import { seedBytes } from '../seed.ts';

const utf8 = (lines: readonly string[]) => Buffer.from(lines.join('\n'));

/** One file of each format. */
const own = {
  RIS: utf8(['TY  - JOUR', 'AU  - Moser, Ada', 'TI  - Grid cells', 'PY  - 2005', 'ER  - ', '']),
  'one line of RIS': Buffer.from(seedBytes),
  MEDLINE: utf8([
    'PMID- 15965463',
    'TI  - Grid cells of',
    '      the rat.',
    'FAU - Moser, Ada',
    '',
  ]),
  Refer: utf8(['%0 Journal Article', '%A Moser, Ada', '%T Grid cells', '%D 2005', '']),
  'Web of Science': utf8([
    'FN Web of Science',
    'VR 1.0',
    'PT J',
    'AF Moser, Ada',
    'TI Grid',
    'ER',
    '',
    'EF',
  ]),
  BibTeX: utf8([
    '@article{moser2005,',
    '  title = {Grid {C}ells},',
    '  author = "Moser, Ada",',
    '}',
    '',
  ]),
  'CSL-JSON': utf8(['[{"id":"a","type":"article-journal","title":"Grid cells"}]']),
};

describe('a file that was spoilt, in whatever way', () => {
  test.each(Object.entries(own))('is read without throwing: %s', (_, file) => {
    for (let number = 0; number < 300; number++) read(mutated(file, drawn(number)));
  });

  test.skipIf(corpusFiles.length === 0)('is read without throwing: real files', () => {
    for (let number = 0; number < 300; number++) {
      const random = drawn(number);
      const { path = '' } = corpusFiles[random(corpusFiles.length)] ?? {};
      const file = readFileSync(path);
      const from = random(Math.max(1, file.length - 8192));
      read(mutated(file.subarray(from, from + 8192), random));
    }
  });

  test('is the same file at every run, so that a fault can be found again', () => {
    expect(mutated(own.RIS, drawn(7))).toEqual(mutated(own.RIS, drawn(7)));
    expect(mutated(own.RIS, drawn(7))).not.toEqual(mutated(own.RIS, drawn(8)));
  });
});
