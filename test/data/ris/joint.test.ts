import { describe, expect, test } from 'vitest';
import { read } from '../../../src/data/read.ts';
import { standard, tagged } from '../../../src/data/ris/dialect.ts';
import { jointIn } from '../../../src/data/ris/joint.ts';
import { replayed } from '../../../src/references/ris/replay.ts';

const second = 'TY  - BOOK\nTI  - B\nPY  - 2021\nER  - \n';

/** The titles and years of a text, what stood in its file of each work, and its problems. */
const works = (text: string) => {
  const { references, problems } = read(new TextEncoder().encode(text));
  return {
    said: references.map(({ csl }) => [csl.title, csl.issued?.['date-parts']?.[0][0]]),
    raw: references.map(replayed),
    problems,
  };
};

describe('files that were put together, the first without a last line end', () => {
  test.each(['ER  - ', 'ER  -'])('are two works where it ends with %j', (er) => {
    const first = `TY  - JOUR\nTI  - A\nPY  - 2020\n${er}`;
    expect(works(first + second)).toEqual({
      said: [
        ['A', 2020],
        ['B', 2021],
      ],
      raw: [`${first}\n`, second],
      problems: [],
    });
  });

  test.each([
    'PY  - 2020',
    'PY  - 2020\nUR  - ',
    'PY  - 2020\nAB  - It ends.',
    'PY  - 2020\nKW  - a\nb',
  ])('are two works where it has no ER: %j', (last) => {
    expect(works(`TY  - JOUR\nTI  - A\n${last}${second}`)).toMatchObject({
      said: [
        ['A', 2020],
        ['B', 2021],
      ],
      problems: [],
    });
  });

  test('are two works with one space, and where the second has a type that we do not know', () => {
    expect(works('TY - JOUR\nTI - A\nER - TY - BOOK\nTI - B\nER - ').said).toHaveLength(2);
    expect(works('TY  - JOUR\nTI  - A\nER  - TY  - Paper in press\nTI  - B').said).toHaveLength(2);
    expect(works('TY  - JOUR\nTI  - A\nER  - TY - JOUR TI - B ER -').said).toHaveLength(2);
  });
});

test.each([
  ['words about the format', 'AB  - Records begin with TY  - JOUR', 'PY  - 2020'],
  ['a quoted type', 'AB  - Records begin with “TY  - JOUR', 'PY  - 2020'],
  ['a type with no tag below', 'AB  - Records begin withTY  - JOUR', 'and go on.'],
  ['what is no type', 'AB  - The enzymeTY  - DNA', 'PY  - 2020'],
  ['the words of an ER', 'ER  - End of TY', 'TY  - JOUR'],
])('%s joins nothing', (_, line, below) => {
  const said = tagged(line, standard);
  expect(jointIn(`${line}\n${below}`, 0, line.length, line.length + 1, said)).toBe(-1);
});
