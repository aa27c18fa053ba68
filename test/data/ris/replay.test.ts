import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeWhole } from '../../../src/data/decode.ts';
import { read } from '../../../src/data/read.ts';
import { corpusFiles } from '../../corpus-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const raws = (text: string) => read(bytes(text)).references.map(({ raw }) => raw);

describe('a record keeps its text as it stood', () => {
  test.each([
    ['LF', 'TY  - JOUR\nTI  - A\nER  - \n'],
    ['CR LF', 'TY  - JOUR\r\nTI  - A\r\nER  - \r\n'],
    ['CR', 'TY  - JOUR\rTI  - A\rER  - \r'],
    ['white space, blank lines and folds', 'TY  -  JOUR \nAB  - A \n\n   b\nTI  -\t A\nER  -\n'],
    ['one space', 'TY - JOUR\nTI - A\nER -\n'],
    ['quoted mail', '> TY  - JOUR\n> TI  - A\n>\n> ER  - \n'],
    ['no ER', 'TY  - JOUR\nTI  - A'],
  ])('with %s', (_, text) => {
    expect(raws(text)).toEqual([text]);
  });

  test('with the blank lines below it, and without what else stands between the records', () => {
    const [one, two] = ['TY  - JOUR\nTI  - A\nER  - \n', 'TY  - BOOK\nTI  - B\nER  - \n'];
    expect(raws(`Provider: X\n${one}\n\n12. \n${two}\nThe end\n`)).toEqual([
      `${one}\n\n`,
      `${two}\n`,
    ]);
  });

  test('across the slices in which a file is read', () => {
    const text = `TY  - JOUR\nAB  - ${'word '.repeat(40)}\n${'more words\n'.repeat(20_000)}ER  - \n`;
    expect(raws(text)).toEqual([text]);
  });

  test('and with tags below its ER', () => {
    const text = 'TY  - JOUR\nTI  - A\nER  - \nNL  - J. A\n';
    expect(raws(text)).toEqual([text]);
  });

  test('but not where several share a line', () => {
    expect(raws('TY - JOUR TI - A long title ER - TY - JOUR TI - B ER -')).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe.skipIf(corpusFiles.length === 0)('the records of the corpus', () => {
  test.each(corpusFiles)('of $name stand in it just so, one after the other', ({ path }) => {
    const file = readFileSync(path);
    const text = decodeWhole(file);
    const { references } = read(file);
    let at = 0;
    for (const { raw, format } of references) {
      if (format !== undefined) continue;
      const found = raw === undefined ? -1 : text.indexOf(raw, at);
      expect(found).toBeGreaterThanOrEqual(at);
      // Nothing but blank lines and what wraps the records stands between two of them.
      expect(text.slice(at, found)).not.toMatch(/^[A-Z][A-Z0-9] {2}- /m);
      at = found + (raw?.length ?? 0);
    }
  });
});
