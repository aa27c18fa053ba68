import { expect, test } from 'vitest';
import { csl } from './tagged.ts';

test('AU and A1 are one list where they name other people, and AU holds where the same', () => {
  expect(csl('TY=JOUR', 'AU=Doe, J.', 'A1=World Health Organization').author).toHaveLength(2);
  expect(csl('TY=JOUR', 'A1=Doe, J.', 'AU=Doe, Jane').author).toEqual([
    { family: 'Doe', given: 'Jane' },
  ]);
});

test('two lists of other people are one, in the order of the file', () => {
  const families = (...tags: string[]) =>
    csl('TY=JOUR', ...tags).author?.map(({ family, given }) => `${family} ${given}`);
  expect(families('A1=Wong, Lin', 'AU=Wong, Xiaofei', 'AU=Roe, Jane')).toEqual([
    'Wong Lin',
    'Wong Xiaofei',
    'Roe Jane',
  ]);
  expect(families('A1=Fern, Ada', 'AU=Roe, Jane', 'AU=Moss, Rick')).toEqual([
    'Fern Ada',
    'Roe Jane',
    'Moss Rick',
  ]);
});

test('of two lists of the same people the longer holds, whichever tag it has', () => {
  expect(csl('TY=JOUR', 'AU=Roe, Y.', 'A1=Roe, Y.', 'A1=Moss, Z.').author).toHaveLength(2);
  expect(csl('TY=JOUR', 'AU=Roe, Y.', 'AU=Moss, Z.', 'A1=Roe, Y.').author).toHaveLength(2);
  // Web of Science leaves the hyphen out in one of them.
  expect(csl('TY=CHAP', 'AU=Roe-Müller, Y.', 'A1=RoeMuller, Y.').author).toHaveLength(1);
});

test('who is in both of two lists is named once', () => {
  const people = csl('TY=JOUR', 'AU=Roe, Y.', 'AU=Moss, Z.', 'A1=Roe, Yan', 'A1=Fern, A.').author;
  expect(people?.map(({ family }) => family)).toEqual(['Roe', 'Moss', 'Fern']);
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
