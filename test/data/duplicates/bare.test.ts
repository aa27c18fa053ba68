import { expect, test } from 'vitest';
import { bare } from '../../../src/data/duplicates/bare.ts';

test.each([
  ['Grid Cells: in Rats!', 'gridcellsinrats'],
  ['<i>E. coli</i> & β-Catenin', 'ecoliandbetacatenin'],
  ['Müller–Sørensen', 'mullersorensen'],
  ['p < 0.05', 'p005'],
  ['格子細胞 (Grid)', '格子細胞grid'],
  ['—', ''],
])('of %s the letters and digits are %s', (text, letters) => {
  expect(bare(text)).toBe(letters);
});
