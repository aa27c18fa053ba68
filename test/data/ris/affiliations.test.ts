import { expect, test } from 'vitest';
import { csl } from './tagged.ts';

test('affiliations are one a tag, one a line, or parted by semicolons', () => {
  const found = csl('TY=JOUR', 'AD=One, UK. a@b.uk.; Two, UK.', 'AD=Three\nFour').custom;
  expect(found?.affiliations).toEqual(['One, UK. a@b.uk.', 'Two, UK.', 'Three', 'Four']);
});

test('affiliations may stand in C1, where it is an address (OpenAlex)', () => {
  expect(csl('TY=JOUR', 'C1=Polish Academy of Sciences, Warsaw, Poland').custom).toEqual({
    affiliations: ['Polish Academy of Sciences, Warsaw, Poland'],
  });
  expect(csl('TY=JOUR', 'C1=1001')).not.toHaveProperty('custom');
});
