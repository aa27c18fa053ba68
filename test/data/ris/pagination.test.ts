import { expect, test } from 'vitest';
import { csl } from './tagged.ts';

test('an article number is the page where there is none', () => {
  expect(csl('TY=JOUR', 'C7=e12292').page).toBe('e12292');
  expect(csl('TY=JOUR', 'C7=2864', 'SP=1', 'EP=9')).toMatchObject({
    page: '1-9',
    number: '2864',
  });
  expect(csl('TY=JOUR', 'C7=search, search')).not.toHaveProperty('page');
});

test('of a web page SP is a description, unless it is pages', () => {
  expect(csl('TY=ELEC', 'SP=A page about it')).not.toHaveProperty('page');
  expect(csl('TY=ELEC', 'SP=25', 'EP=30').page).toBe('25-30');
});
