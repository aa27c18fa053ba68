import { expect, test } from 'vitest';
import { mended } from '../../../src/data/ris/mojibake.ts';
import { csl } from './tagged.ts';

test.each([
  ['1990â€“95', '1990–95'],
  ['GarcÃ­a MÃ¡rquez', 'García Márquez'],
  ['the â€œbigâ€\u009D one', 'the “big” one'],
  ['20Â\u00A0Â°C', '20\u00A0°C'],
  ['Î²-carotene', 'β-carotene'],
])('%s is mended', (text, read) => {
  expect(mended(text)).toBe(read);
});

test.each([
  ['good text with an accent', 'São Tomé, Ängste, naïve'],
  ['a dash behind an accent', 'the cliché–a study'],
  ['text that is only partly broken', 'GarcÃ­a and Márquez'],
  ['text with letters that Windows-1252 has not', 'GarcÃ­a Ω'],
  ['plain text', 'Grid cells'],
])('%s is left', (_, text) => {
  expect(mended(text)).toBe(text);
});

test('in every kind of text', () => {
  expect(
    csl('TY=JOUR', 'TI=Fire â€“ a review', 'AU=GarcÃ­a, JosÃ©', 'JF=MÃ¼ll', 'AB=Oneâ€¦', 'KW=FuÃŸ'),
  ).toMatchObject({
    title: 'Fire – a review',
    author: [{ family: 'García', given: 'José' }],
    'container-title': 'Müll',
    abstract: 'One…',
    keyword: 'Fuß',
  });
});
