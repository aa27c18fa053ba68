import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/read.ts';
import { corpusFiles } from '../corpus-files.ts';
import { drawn, mutated, ownFiles } from '../mutate.ts';

describe('a file that was spoilt, in whatever way', () => {
  test.each(Object.entries(ownFiles))('is read without throwing: %s', (_, file) => {
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
    expect(mutated(ownFiles.RIS, drawn(7))).toEqual(mutated(ownFiles.RIS, drawn(7)));
    expect(mutated(ownFiles.RIS, drawn(7))).not.toEqual(mutated(ownFiles.RIS, drawn(8)));
  });
});
