import { expect, test } from 'vitest';
import { csl } from './tagged.ts';

test('TI and T1 are one title, and the longer where one begins with the other', () => {
  expect(csl('TY=JOUR', 'T1=Old', 'TI=New').title).toBe('New');
  expect(csl('TY=JOUR', 'TI=Herbicides', 'T1=Herbicides: a review').title).toBe(
    'Herbicides: a review',
  );
});

test('a short title that repeats the title is none', () => {
  expect(csl('TY=JOUR', 'TI=Title', 'ST=title')).not.toHaveProperty('title-short');
  expect(csl('TY=JOUR', 'TI=Title: more', 'ST=Title')['title-short']).toBe('Title');
});

test('a short title stands in for a missing one, but not the label of EPPI-Reviewer', () => {
  expect(csl('TY=JOUR', 'ST=Title').title).toBe('Title');
  expect(csl('TY=JOUR', 'TI=T', 'ST=Brownstein (2024)')).not.toHaveProperty('title-short');
});

test('keeps the markup that CSL has for titles', () => {
  expect(csl('TY=JOUR', 'TI=H<sub>2</sub>O &amp; <b>more</b>').title).toBe(
    'H<sub>2</sub>O & <b>more</b>',
  );
});

test('JO is the abbreviation where JF is longer, and the name where there is no other', () => {
  expect(csl('TY=JOUR', 'JF=Nature Communications', 'JO=Nat. Commun.')).toMatchObject({
    'container-title': 'Nature Communications',
    'container-title-short': 'Nat. Commun.',
  });
  expect(csl('TY=JOUR', 'JO=Nature')).toMatchObject({ 'container-title': 'Nature' });
});

test('an abbreviation alone is the name', () => {
  expect(csl('TY=JOUR', 'JA=Nat. Commun.')).toEqual({
    type: 'article-journal',
    'container-title': 'Nat. Commun.',
  });
});

test('a paper stands in its proceedings, or in what bears the name of the conference', () => {
  expect(csl('TY=CONF', 'TI=A', 'T2=Oceans', 'C3=Proceedings of it')).toMatchObject({
    'container-title': 'Proceedings of it',
    'event-title': 'Oceans',
  });
  const wos = csl('TY=CPAPER', 'TI=A', 'T2=PROCEEDINGS', 'CP=36th IAHR World Congress', 'CY=Delft');
  expect(wos).toMatchObject({
    'container-title': 'PROCEEDINGS',
    'event-title': '36th IAHR World Congress',
    'event-place': 'Delft',
  });
  expect(csl('TY=CONF', 'TI=A', 'T2=Oceans')).not.toHaveProperty('event-title');
});
