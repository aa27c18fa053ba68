import { describe, expect, test } from 'vitest';
import { entryLines, setList } from '../../src/commands/set-list.ts';
import { Busy } from '../../src/references/line.ts';
import { TooLong } from '../../src/references/typesetter.ts';
import { style } from '../references/styles/stock.ts';
import { seedFound } from '../seed.ts';
import { deskWith } from './asking.ts';

describe('the lines of a list', () => {
  test('are written until they are longer than a message, and no further', () => {
    const entries = Array.from({ length: 100 }, (_, at) => ({
      key: `k${at}`,
      label: `${at}.`,
      runs: [{ text: 'x'.repeat(500) }],
    }));
    const lines = entryLines({ entries });
    expect(lines).toHaveLength(4);
    expect(lines.join('\n').length).toBeGreaterThan(2000);
    expect(entryLines({ entries: entries.slice(0, 3) })).toHaveLength(3);
  });
});

describe('a list that is not printed', () => {
  test.each([
    [new TooLong('It prints 5000000 characters.'), /`apa` prints for one work is longer than any/],
    [new Busy('30 lists are waiting.'), /Try again in a minute/],
  ])('says what to do after %s', async (error, words) => {
    const desk = await deskWith(seedFound());
    const typeset = () => Promise.reject(error);
    const printing = setList({ desk, typeset }, { style: style('apa'), works: desk.library.all() });
    await expect(printing).rejects.toThrow(words);
  });
});
