import { describe, expect, test } from 'vitest';
import { doiIn } from '../../src/data/doi.ts';

describe('DOI', () => {
  test.each([
    ['10.1000/abc', '10.1000/abc'],
    ['https://doi.org/10.1000/abc', '10.1000/abc'],
    ['http://dx.doi.org/10.1016/j.x.2016.09.028', '10.1016/j.x.2016.09.028'],
    ['doi: 10.1000/abc.', '10.1000/abc'],
    ['10.1000/abc;', '10.1000/abc'],
    ['(10.1000/abc)', '10.1000/abc'],
    ['10.1016/S0140-6736(20)30183-5', '10.1016/S0140-6736(20)30183-5'],
    [
      '10.1002/(SICI)1097-4679(199901)55:1<1::AID-X>3.0.CO;2-A',
      '10.1002/(SICI)1097-4679(199901)55:1<1::AID-X>3.0.CO;2-A',
    ],
    ['http://dx.doi.org/10.1016%2Fj.x', '10.1016/j.x'],
    ['10.1108/one\n10.1108/two', '10.1108/one'],
  ])('%j holds %s', (text, doi) => {
    expect(doiIn(text)).toBe(doi);
  });

  test.each(['', 'DOI', 'NA', '10.12/x', '110.1000/abc', '10.1000/', 'doi:whatever'])(
    '%j holds none',
    (text) => {
      expect(doiIn(text)).toBeUndefined();
    },
  );
});
