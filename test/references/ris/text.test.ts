import { expect, test } from 'vitest';
import { heading, words } from '../../../src/data/ris/values.ts';
import { risText } from '../../../src/references/ris/text.ts';

test.each([
  ['Fire & water', 'Fire & water'],
  ['p < 0.05', 'p < 0.05'],
  ['written &amp; as HTML', 'written &amp;amp; as HTML'],
  ['the <p> element', 'the &lt;p> element'],
  ['the <i> element', 'the &lt;i> element'],
  ['Café – the <i>E. coli</i> study', 'Café – the &lt;i>E. coli&lt;/i> study'],
  ['broken on purpose: Ã©', 'broken on purpose: &#195;©'],
])('%s is written as %s, and read again', (text, written) => {
  expect(risText(text, words)).toBe(written);
  expect(words(written)).toBe(text);
});

test('a title keeps the elements that CSL has', () => {
  const title = '<i>E. coli</i> &amp; the <p>';
  expect(heading(risText(title, heading))).toBe(title);
});

test('letters stay letters where white space keeps a text from coming back', () => {
  expect(risText('Café  &  crème', words)).toBe('Café  &  crème');
});
