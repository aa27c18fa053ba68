import { expect, test } from 'vitest';
import { csl } from './tagged.ts';

test('AB and N2 are one abstract, the longer', () => {
  expect(csl('TY=JOUR', 'AB=Short.', 'N2=A longer one.').abstract).toBe('A longer one.');
  expect(csl('TY=JOUR', 'AB=Same.', 'N2=Same.').abstract).toBe('Same.');
});

test("EBSCO's second AB is its copyright notice", () => {
  expect(csl('TY=JOUR', 'AB=Text.', 'AB=Copyright of Fire Ecology is the …').abstract).toBe(
    'Text.',
  );
});

test('the day of an online publication is no edition', () => {
  expect(csl('TY=JOUR', 'TI=A', 'ET=20250710')).not.toHaveProperty('edition');
  expect(csl('TY=BOOK', 'TI=B', 'ET=3rd ed.').edition).toBe('3rd ed.');
});

test('CP is an issue where it is short, and M1 where it is a number', () => {
  expect(csl('TY=JOUR', 'CP=1').issue).toBe('1');
  expect(csl('TY=JOUR', 'CP=10th International Coastal Symposium')).not.toHaveProperty('issue');
  expect(csl('TY=JOUR', 'M1=4').issue).toBe('4');
  expect(csl('TY=JOUR', 'M1=0')).not.toHaveProperty('issue');
  expect(csl('TY=JOUR', 'M1=101282906')).not.toHaveProperty('issue');
  expect(csl('TY=JOUR', 'CP=2', 'IS=3').issue).toBe('3');
});

test('a volume loses its "v."', () => {
  expect(csl('TY=JOUR', 'VL=v. 12').volume).toBe('12');
});

test('an address in CY is no place (Rayyan, Ovid)', () => {
  const address =
    'Z. Yang, School of Biology, University College Cork, Distillery Fields, Cork, Ireland';
  expect(csl('TY=JOUR', `CY=${address}`)).not.toHaveProperty('publisher-place');
  expect(csl('TY=JOUR', `CY=${address}`, 'CY=Cork')['publisher-place']).toBe('Cork');
});

test('keywords are one a tag, one a line, or a list, each once and without asterisks', () => {
  expect(csl('TY=JOUR', 'KW=*Body Image', 'KW=Models, Biological\nBody Image; Sex').keyword).toBe(
    'Body Image; Models, Biological; Sex',
  );
});

test('keywords are parted by commas only where they are all there is', () => {
  expect(csl('TY=JOUR', 'KW=fire, water, earth').keyword).toBe('fire; water; earth');
  expect(csl('TY=JOUR', 'KW=Education, Early, Informal', 'KW=Sex').keyword).toBe(
    'Education, Early, Informal; Sex',
  );
});

test('the source is the provider, else the first of the databases', () => {
  expect(csl('TY=JOUR', 'DB=aph', 'DP=EBSCOhost').source).toBe('EBSCOhost');
  expect(csl('TY=JOUR', 'DB=Embase\nMedline').source).toBe('Embase');
});

test('a language is a BCP 47 tag, or nothing', () => {
  expect(csl('TY=JOUR', 'LA=English').language).toBe('en');
  expect(csl('TY=JOUR', 'LA=Klingonese')).not.toHaveProperty('language');
});
