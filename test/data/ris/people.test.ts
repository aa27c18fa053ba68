import { expect, test } from 'vitest';
import { csl } from './tagged.ts';

test('AU and A1 are one list where they name other people, and AU holds where the same', () => {
  expect(csl('TY=JOUR', 'AU=Doe, J.', 'A1=World Health Organization').author).toHaveLength(2);
  expect(csl('TY=JOUR', 'A1=Doe, J.', 'AU=Doe, Jane').author).toEqual([
    { family: 'Doe', given: 'Jane' },
  ]);
});

test('a list of all names that an article cites is nobody (Ovid PsycINFO)', () => {
  expect(csl('TY=JOUR', 'A2=Andres, Buote, Byrne, Cohen, Dunker')).not.toHaveProperty('editor');
});

test('a recipient, a translator, an interviewer', () => {
  expect(csl('TY=PCOMM', 'A2=Doe, J.')).toHaveProperty('recipient');
  expect(csl('TY=BOOK', 'A4=Doe, J.')).toHaveProperty('translator');
  expect(csl('TY=INTV', 'A2=Doe, J.')).toHaveProperty('interviewer');
});

test('of a book A2 edits the series, and the book where there is no series', () => {
  expect(csl('TY=BOOK', 'TI=B', 'T2=Series', 'A2=Doe, J.')).toHaveProperty('collection-editor');
  expect(csl('TY=BOOK', 'TI=B', 'A2=Doe, J.').editor).toEqual([{ family: 'Doe', given: 'J.' }]);
});
