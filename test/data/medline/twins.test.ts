import { expect, test } from 'vitest';
import { shortForms } from '../../../src/data/medline/twins.ts';

/** The short forms among names given as `TAG value`. */
function short(...names: string[]): string[] {
  const record = names.map((name, i) => {
    const [tag = '', ...value] = name.split(' ');
    return { tag, value: value.join(' '), line: i + 1 };
  });
  return [...shortForms(record)].map(({ value }) => value);
}

test('a short form below its full form is the same person, however it is spelled', () => {
  expect(short('FAU Müller, Ada', 'AU Mueller A', 'FAU Long, V', 'AU Long V')).toEqual([
    'Mueller A',
    'Long V',
  ]);
});

test('a short form without a full one is a person of its own', () => {
  expect(short('AU Abel C', 'FAU Long, V', 'AU Long V', 'AU Kain E')).toEqual(['Long V']);
});

test('two lists are told by the families', () => {
  expect(short('AU Long V', 'AU Abel C Jr', 'AU Kain E', 'FAU Long, Vicky', 'FAU Abel, C')).toEqual(
    ['Long V', 'Abel C Jr'],
  );
});

test('of two with one family and one full form, one is left', () => {
  expect(short('AU Long V', 'AU Long A', 'FAU Long, Vicky')).toEqual(['Long V']);
});

test('editors are apart from authors', () => {
  expect(short('FED Long, Vicky', 'AU Long V', 'ED Long V')).toEqual(['Long V']);
});
