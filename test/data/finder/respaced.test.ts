import { describe, expect, test } from 'vitest';
import { Meanings } from '../../../src/data/finder/meanings.ts';
import { parse } from '../../../src/data/finder/question.ts';
import { respaced } from '../../../src/data/finder/respaced.ts';
import { finderOf, kept } from '../../finding.ts';
import { work } from '../../works.ts';

const finder = finderOf([
  kept('one', work('Smith', 2019, 'Integrated care in hospitals')),
  kept('two', work('Jones', 2020, 'Healthcare for the young: a care plan')),
]);

/** The ways of reading what is typed; `…` behind a word that may go on. */
function readings(typed: string, prefix = false): readonly string[] {
  const meanings = new Meanings(finder.register.catalogue);
  return respaced(parse(typed, prefix).tokens, meanings).map((tokens) =>
    tokens.map(({ word, unfinished }) => (unfinished ? `${word}…` : word)).join(' '),
  );
}

describe('words that were run together are read apart', () => {
  test.each([
    ['integratedcare', 'integrated care'],
    ['smith2019', 'smith 2019'],
    ['smith integratedcare hospitals', 'smith integrated care hospitals'],
  ])('%s as %s', (typed, reading) => {
    expect(readings(typed)).toEqual([reading]);
  });

  test('the last of them as far as it is typed', () => {
    expect(readings('integratedca', true)).toEqual(['integrated ca…']);
    expect(readings('integratedca')).toEqual([]);
  });

  test('but not where a part has fewer than three letters, or is no word', () => {
    expect(readings('inhospitals')).toEqual([]);
    expect(readings('integratedxyz')).toEqual([]);
  });

  test('and not where they are one word as well', () => {
    expect(readings('healthcare')).toEqual([]);
  });
});

describe('words that were split are read as one', () => {
  test.each([
    ['inte grated', 'integrated'],
    ['smith inte grated care', 'smith integrated care'],
    ['hospi tals 2019', 'hospitals 2019'],
    ['health care', 'healthcare'],
  ])('%s as %s', (typed, reading) => {
    expect(readings(typed)).toContain(reading);
  });

  test('the last of them as far as it is typed', () => {
    expect(readings('inte grat', true)).toEqual(['integrat…']);
  });

  test('but not across what is bound to a field', () => {
    expect(readings('title:inte grated')).toEqual([]);
  });
});

test('no more than eight ways are tried', () => {
  const known = ['integrated', 'hospitals', 'healthcare', 'young', 'smith'];
  const typed = known.flatMap((one) => [`${one}care`, `${one}plan`]).join(' ');
  expect(readings(typed)).toHaveLength(8);
});
