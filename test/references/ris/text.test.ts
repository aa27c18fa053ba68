import { expect, test } from 'vitest';
import { heading, words } from '../../../src/data/ris/values.ts';
import { risText } from '../../../src/references/ris/text.ts';

test.each([
  ['Fire & water', 'Fire & water'],
  ['p < 0.05', 'p < 0.05'],
  ['written &amp; as HTML', 'written &amp;amp; as HTML'],
  ['the <p> element', 'the &lt;p> element'],
  ['the <i> element', 'the &#60;i> element'],
  ['broken on purpose: Ã©', 'broken on purpose: &#195;&#169;'],
])('%s is written as %s, and read again', (text, written) => {
  expect(risText(text, words)).toBe(written);
  expect(words(written)).toBe(text);
});

test('a title keeps the elements that CSL has', () => {
  const title = '<i>E. coli</i> &amp; the <p>';
  expect(heading(risText(title, heading))).toBe(title);
});
