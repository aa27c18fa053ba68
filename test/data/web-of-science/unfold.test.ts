import { expect, test } from 'vitest';
import { unfold } from '../../../src/data/web-of-science/unfold.ts';

test('names and cited works are one a line, titles are wrapped', () => {
  expect(unfold('AU', ['Moser, A', 'Kain, E'])).toBe('Moser, A\nKain, E');
  expect(unfold('CR', ['KAIN E, 1986', 'ABEL C, 2004'])).toBe('KAIN E, 1986\nABEL C, 2004');
  expect(unfold('TI', ['Grid cells and', 'the quiet harbour'])).toBe(
    'Grid cells and the quiet harbour',
  );
});

test('addresses end with a point, or where names in brackets begin the next', () => {
  expect(
    unfold('C1', [
      'Harbour Inst, Bergen,',
      'Norway.',
      'Univ Oslo, Oslo',
      '[Kain, E] Univ X,',
      'Y.',
    ]),
  ).toBe('Harbour Inst, Bergen, Norway.\nUniv Oslo, Oslo\n[Kain, E] Univ X, Y.');
});

test('the lines of an abstract are wrapped where all are short, else they are paragraphs', () => {
  const long = `${'A long paragraph about harbours. '.repeat(5)}End.`;
  expect(unfold('AB', ['Pilots were asked.', 'They', 'answered.'])).toBe(
    'Pilots were asked. They answered.',
  );
  expect(unfold('AB', [long, 'Conclusions: none.'])).toBe(`${long}\nConclusions: none.`);
});
