import { expect, it } from 'vitest';
import { toPlain } from '../../src/references/plain.ts';

it('prints runs without their look, and raises and lowers what it can', () => {
  expect(
    toPlain([
      { text: 'The ' },
      { text: 'CO', italic: true },
      { text: '2', sub: true },
      { text: ' of *', bold: true },
      { text: '1,2', sup: true },
      { text: ' 10.1/x', href: 'https://doi.org/10.1/x' },
    ]),
  ).toBe('The CO₂ of *¹,² 10.1/x');
});
