import { expect, test } from 'vitest';
import { isEvident, misfit } from '../../../src/data/ris/shapes.ts';

const cost = (tag: string, value: string) => misfit(tag, value, 0, value.length);

test.each([
  ['PY', '2020', 'sapphire'],
  ['DA', 'Jul 10', 'of the patients'],
  ['DO', '10.1000/x', 'it yourself'],
  ['SN', '1472-6963', 'none'],
  ['UR', '<Go to ISI>://WOS:1', 'in all'],
  ['VL', '12', 'x'.repeat(80)],
  ['LA', 'eng', 'x'.repeat(80)],
  ['AU', 'F. Liapi', 'x'.repeat(200)],
  ['TI', 'A title', 'x'.repeat(500)],
  ['TI', 'A title', ''],
  ['TI', 'A title', 'a title'],
  ['TI', 'A title', 'Non'],
  ['PB', 'Harbour Press', 'lead in water'],
  ['IS', '1 suppl 2', '1 elements of soil'],
  ['CA', 'Voles', '125 in blood'],
  ['AI', 'Pila, Sarah; ORCID: 1', 'Powered looms'],
  ['M2', 'de Coo, Ilse. Luton', 'macrophages of voles'],
  ['KW', 'a word', 'x'.repeat(200)],
  ['AB', `${'x'.repeat(80)}.`, 'short'],
  ['ER', '', 'words'],
])('%s fits %j better than %j', (tag, good, bad) => {
  expect(cost(tag, good)).toBe(0);
  expect(cost(tag, bad)).toBeGreaterThan(0);
});

test('an abstract fits better where it ends with a sentence', () => {
  expect(cost('AB', `${'word '.repeat(20)}and`)).toBeGreaterThan(
    cost('AB', `${'word '.repeat(20)}it.`),
  );
});

test('a long text costs no more to look at than a short one', () => {
  const text = 'x'.repeat(5_000_000);
  expect(misfit('AB', text, 0, text.length)).toBe(3);
});

test.each([
  ['PY', '2020 TI - One', '2020 patients'],
  ['Y1', '2020/05//', '14 patients'],
  ['DO', '10.1000/x', '10 patients'],
  ['UR', 'https://example.org', 'in all'],
  ['SN', '1472-6963', '1472 patients'],
  ['AU', 'Liapi, Fani', 'Liapi showed'],
  ['SP', '947 EP - 950', '947 patients'],
  ['AN', 'WOS:000019 AU - A', 'card 19'],
  ['DA', '2020/05/17', 'receptors'],
  ['A1', "O'Brien, D", 'of the patients, Anna'],
])('%s is evident before %j, and not before %j', (tag, value, words) => {
  expect(isEvident(tag, ` ${value}`, 0)).toBe(true);
  expect(isEvident(tag, ` ${words}`, 0)).toBe(false);
});

test('nothing is evident for a tag that may have any text', () => {
  expect(isEvident('N1', ' 10.1000/x', 0)).toBe(false);
});
