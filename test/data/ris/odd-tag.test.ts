import { describe, expect, test } from 'vitest';
import { read } from '../../../src/data/read.ts';
import { oddTag } from '../../../src/data/ris/odd-tag.ts';

/** What is read of one work whose title has these lines below it. */
const work = (lines: string) => {
  const text = `TY  - JOUR\nTI  - A title\n${lines}\nPY  - 2020\nER  - \n`;
  const { references, problems } = read(new TextEncoder().encode(text));
  return { csl: references[0]?.csl, problems };
};
const author = [{ family: 'Smith', given: 'J.' }];

describe('a tag that is written otherwise than those of its file', () => {
  test.each(['DO    - 10.1000/abc', 'Do  - 10.1000/abc', ' DO  - 10.1000/abc'])(
    'is a tag with two spaces and more: %j',
    (line) => {
      expect(work(line)).toMatchObject({
        csl: { title: 'A title', DOI: '10.1000/abc' },
        problems: [],
      });
    },
  );

  test.each(['AU   - Smith, J.', 'Au  - Smith, J.', ' AU  - Smith, J.'])(
    'is an author with two spaces and more: %j',
    (line) => {
      expect(work(line)).toMatchObject({ csl: { title: 'A title', author }, problems: [] });
    },
  );

  test.each([
    ['DO - 10.1000/abc', { DOI: '10.1000/abc' }],
    ['DO- 10.1000/abc', { DOI: '10.1000/abc' }],
    ['do - 10.1000/abc', { DOI: '10.1000/abc' }],
    ['DO – 10.1000/abc', { DOI: '10.1000/abc' }],
    ['AU - Smith, J.', { author }],
    ['VL - 12', { volume: '12' }],
    ['SN - 9783161484100', { ISBN: '9783161484100' }],
    ['UR - www.example.org/a', {}],
    ['AU -', {}],
  ])(
    'is a tag with one space or none where its value is of its shape, and told: %j',
    (line, said) => {
      const { csl, problems } = work(line);
      expect(csl).toMatchObject({ title: 'A title', ...said });
      expect(problems).toMatchObject([{ kind: 'odd-tag', line: 3, record: 1, text: line }]);
    },
  );

  test.each([
    'C1 - inhibitor deficiency',
    'M1 - polarised macrophages',
    'ET - 1 levels',
    'IS - a new model',
    'U1 - snRNP',
    'DB - connected',
    'C3 - deficiency and 2020',
    'ID - 19 vaccines: a review',
    'T2 - Weighted MRI',
    'A2 - Receptor Blockade',
    'AU - Pt, Pd and Rh',
    'SP - 1 binding',
    'VO - 2 max',
    'L1 - norm minimisation',
    'AD - Hoc Analyses, a Review',
    'KW - cancer',
    'DO - it yourself',
    'CA - 125',
    'an - other',
    'et - al',
    'au - ',
  ])('is told and stays words where its value is not like one: %j', (line) => {
    const { csl, problems } = work(line);
    expect(csl?.title).toBe(`A title ${line.trim()}`);
    expect(problems).toMatchObject([{ kind: 'tag-in-value', line: 3, text: line.trim() }]);
  });

  test.each([
    'UK - a survey',
    'IL - 6',
    '      DO - 10.1000/abc',
    'ER - positive',
    'DO-10.1000/abc',
  ])('is none: %j', (line) => {
    expect(oddTag(line)).toBeUndefined();
  });

  test('is words in an abstract or a note', () => {
    expect(work('AB  - See\nDO - 10.1000/abc')).toMatchObject({
      csl: { abstract: 'See DO - 10.1000/abc' },
      problems: [],
    });
  });
});

test('a file all of whose tags have three spaces is RIS', () => {
  const lines = ['TY   - JOUR', 'TI   - A', 'AB   - See', 'VL   - 3', 'ER   - ', 'TY   - BOOK'];
  const text = [...lines, 'TI   - B', 'ER   - '].join('\n');
  const { references, problems } = read(new TextEncoder().encode(text));
  expect(references.map(({ csl }) => csl)).toEqual([
    { type: 'article-journal', title: 'A', abstract: 'See', volume: '3' },
    { type: 'book', title: 'B' },
  ]);
  expect(problems).toEqual([]);
});
