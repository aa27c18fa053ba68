import { expect, test } from 'vitest';
import { csl } from './tagged.ts';

test('two days in Y2 are those of a conference, one is that of a visit', () => {
  const y2 = 'Y2=13 December 2021 through 16 December 2021';
  expect(csl('TY=CONF', 'PY=2021', y2)).toMatchObject({
    'event-date': {
      'date-parts': [
        [2021, 12, 13],
        [2021, 12, 16],
      ],
    },
  });
  expect(csl('TY=ELEC', 'Y2=2023/11/1/')).toHaveProperty('accessed');
});

test('Y2 is never the date of the work, and no visit where it repeats the year (Ovid)', () => {
  expect(csl('TY=JOUR', 'Y2=2018//')).not.toHaveProperty('issued');
  expect(csl('TY=JOUR', 'Y1=2018//', 'Y2=2018//')).not.toHaveProperty('accessed');
});
