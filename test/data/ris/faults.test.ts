import { expect, test } from 'vitest';
import { fields } from '../../../src/data/ris/fields.ts';
import { tagged } from './tagged.ts';

/** The problems of a record on line 10, the seventh of its file, as `record line kind: text`. */
const problems = (...tags: string[]) =>
  fields({ tags: tagged(tags, 10) }, 7).problems.map(
    ({ kind, line, record, text }) => `${record} ${line} ${kind}: ${text}`,
  );

test('a record that reads as written has none', () => {
  expect(problems('TY=JOUR', 'TI=A', 'PY=in press', 'DO=10.1000/x', 'ER=')).toEqual([]);
});

test('a type that is none', () => {
  expect(problems('TY=JOURN', 'TI=A')).toEqual(['7 10 unknown-type: TY  - JOURN']);
  expect(problems('DB=X', 'TI=A', 'PY=2001')).toEqual(['7 10 no-type: DB  - X']);
});

test('no title', () => {
  expect(problems('TY=JOUR', 'AU=Doe, J.')).toEqual(['7 10 no-title: TY  - JOUR']);
  expect(problems('TY=JOUR', 'TI=NA')).toEqual(['7 10 no-title: TY  - JOUR']);
});

test('a DO that holds no DOI, unless another does', () => {
  expect(problems('TY=JOUR', 'TI=A', 'DO=none yet')).toEqual(['7 12 bad-doi: DO  - none yet']);
  expect(problems('TY=JOUR', 'TI=A', 'DO=none yet', 'DO=10.1000/x')).toEqual([]);
  expect(problems('TY=JOUR', 'TI=A', 'DO=NA', 'DO=')).toEqual([]);
});

test('a DO with words behind its DOI, which may be a part of it', () => {
  const cut = 'DO  - 10.1659/0276-4741(2002)022 [ 0263:LCDSTI]2.0.CO;2'; // Web of Science
  expect(problems('TY=JOUR', 'TI=A', cut.replace('  - ', '='))).toEqual([`7 12 bad-doi: ${cut}`]);
  expect(problems('TY=JOUR', 'TI=A', 'DO=10.1000/a b c')).toEqual([
    '7 12 bad-doi: DO  - 10.1000/a b c',
  ]);
  expect(problems('TY=JOUR', 'TI=A', 'DO=10.1000/a.\nb.2020')).toEqual([]);
  expect(problems('TY=JOUR', 'TI=A', 'DO=10.1000/a [doi]; 10.1000/b')).toEqual([]);
  expect(problems('TY=JOUR', 'TI=A', 'DO=http://dx.doi.org/10.1000%2Fa.')).toEqual([]);
});

test('a date that is none', () => {
  expect(problems('TY=JOUR', 'TI=A', 'PY=99')).toEqual(['7 12 bad-date: PY  - 99']);
  expect(problems('TY=JOUR', 'TI=A', 'PY=YEAR/MONTH/DAY/', 'Y1=2001')).toEqual([]);
});
