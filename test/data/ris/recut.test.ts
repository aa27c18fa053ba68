import { describe, expect, test } from 'vitest';
import { withoutPauses } from '../../../src/data/format.ts';
import { read } from '../../../src/data/read.ts';
import { lines } from '../../../src/data/ris/lines.ts';
import { records } from '../../../src/data/ris/records.ts';
import { recut } from '../../../src/data/ris/recut.ts';

const ended = 'TY  - JOUR\nTI  - B\nER  - \n';

/** Texts in which the line below tells what a line is. */
const texts = {
  'words that are no end': `TY  - JOUR\nAB  - Of the receptor\nER\n\n\nwe know little.\nER  - \n${ended}`,
  'a bare end': `TY  - JOUR\nTI  - A\nER\n\n\n${ended}`,
  'a bare end in quoted mail':
    '> TY  - JOUR\n> TI  - A\n> ER\n>\n> TY  - JOUR\n> TI  - B\n> er -\n',
  'two files that were put together': `TY  - JOUR\nTI  - A\nPY  - 2020TY  - BOOK\n\nTI  - B\nER  - \n`,
  'words that join nothing': `TY  - JOUR\nAB  - It begins withTY  - JOUR\nand so on.\nER  - \n`,
  'a TY that opens a record': `TY  - JOUR\nAB  - It ends.\nTY - BOOK\n\n  \nTI - B\nER -\n`,
  'a TY of words': `TY  - JOUR\nAB  - It begins with\n  TY  - JOUR\nand so on.\nPY  - 2020\n`,
  'a bare end and the end': 'TY  - JOUR\nTI  - A\nER\n\n',
};

/** The records and problems of these slices, with what was read and what stood there. */
const readIn = (slices: readonly string[]) =>
  [...withoutPauses(records(lines(slices)))].map((part) =>
    'tags' in part
      ? { ...part, tags: part.tags.map(({ tag, value, line }) => `${line} ${tag}|${value}`) }
      : part,
  );

describe('slices, wherever they are cut,', () => {
  describe.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('with %s', (_, end) => {
    test.each(Object.entries(texts))('give the same: %s', (_name, text) => {
      const parts = text.split(/(?<=\n)/).map((line) => line.replace('\n', end));
      const whole = readIn([parts.join('')]);
      expect(readIn(parts)).toEqual(whole);
      for (let at = 1; at < parts.length; at++) {
        const slices = [parts.slice(0, at).join(''), parts.slice(at).join('')];
        expect(readIn(slices), JSON.stringify(slices)).toEqual(whole);
      }
    });
  });
});

test('a line ER amid an abstract is words wherever it stands in a long file', () => {
  const filler = 'TY  - JOUR\nTI  - Filler\nPY  - 2020\nER  - \n'.repeat(1500);
  const last = 'TY  - JOUR\nTI  - A\nAB  - Of the receptor\nER\nwe know little.\nER  - \n';
  for (let pad = 0; pad < 40; pad++) {
    // Around the end of the first slice, of 64 KiB.
    const title = 'x'.repeat(65_536 - filler.length - 90 + 2 * pad);
    const text = `${filler}TY  - JOUR\nTI  - ${title}\nER  - \n${last}`;
    const { references } = read(new TextEncoder().encode(text));
    expect(references.at(-1)?.csl.abstract, `${pad}`).toBe('Of the receptor ER we know little.');
  }
});

test('slices stay as they are where no line asks for the one below', () => {
  const slices = ['TY  - JOUR\nTI  - A\n', '\n', 'ER  - \n'];
  expect([...recut([...slices, 'TY  - JOUR\n\n', '\n', 'TI  - B\n', '\n'])]).toEqual([
    ...slices,
    'TY  - JOUR\n\n\nTI  - B\n',
    '\n',
  ]);
  expect([...recut(['TI  - A\nER\n'])]).toEqual(['TI  - A\n', 'ER\n']);
  expect([...recut([])]).toEqual([]);
});

test('megabytes of blank lines below an ER are no trouble', () => {
  const blank = '\n'.repeat(65_536);
  const begun = performance.now();
  expect([...recut(['ER\n', ...Array<string>(500).fill(blank), 'TI  - A\n'])]).toHaveLength(1);
  expect(performance.now() - begun).toBeLessThan(2000);
});
