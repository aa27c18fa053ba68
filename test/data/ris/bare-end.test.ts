import { describe, expect, test } from 'vitest';
import { read } from '../../../src/data/read.ts';

/** What is read of two works, the first of them ended by such a line. */
const works = (last: string, end: string, between = '\n') => {
  const text = `TY  - JOUR\nTI  - A\nPY  - 2020\n${last}\n${end}\n${between}TY  - JOUR\nTI  - B\n${end}\n`;
  return read(new TextEncoder().encode(text));
};

describe('an ER that is written otherwise than the tags', () => {
  const ends = ['ER', 'ER -', 'ER-', 'ER   - ', 'er  - ', 'ER:', 'ER  =', ' ER  -', 'ER –'];
  const lasts = ['AU  - Doe, K.', 'VL  - 12', 'EP  - 19', 'AB  - It ends.', 'JO  - Cell'];

  test.each(ends)('%j ends a record all the same, below any tag', (end) => {
    for (const last of lasts) {
      const { references, problems } = works(last, end);
      expect(references.map(({ csl }) => csl)).toEqual(
        works(last, 'ER  - ').references.map(({ csl }) => csl),
      );
      expect(references.map(({ tags }) => tags.at(-1))).toEqual([
        ['ER', ''],
        ['ER', ''],
      ]);
      expect(problems).toEqual([]);
    }
  });

  test('does so where no blank line, or a counter, stands below', () => {
    expect(works('VL  - 12', 'ER', '').references[0]?.csl.volume).toBe('12');
    expect(works('VL  - 12', 'ER', '\n2.\n').references[0]?.csl.volume).toBe('12');
    expect(works('VL  - 12', 'ER', '').references).toHaveLength(2);
  });

  test('is words where the record goes on', () => {
    const { references } = works('AB  - Of the receptor\nER\nwe know little.', 'ER  - ');
    expect(references[0]?.csl.abstract).toBe('Of the receptor ER we know little.');
    expect(works('KW  - receptor\nER\nVL  - 12', 'ER  - ').references[0]?.csl.keyword).toBe(
      'receptor; ER',
    );
  });

  test('outside of a record says nothing of a work', () => {
    const { references, problems } = works('VL  - 12\nER  - ', 'ER');
    expect(references).toHaveLength(2);
    expect(problems).toMatchObject([{ kind: 'stray-line', text: 'ER' }]);
  });
});
