import { expect, test } from 'vitest';
import { unescaped } from '../../../src/data/ris/entities.ts';

test.each([
  ['Fish &amp; chips', 'Fish & chips'],
  ['caf&eacute;, &Aring;rhus, na&iuml;ve, Stra&szlig;e, &yuml;', 'café, Århus, naïve, Straße, ÿ'],
  ['&alpha; &beta; &sigmaf; &sigma; &omega; &Alpha; &Sigma; &Omega;', 'α β ς σ ω Α Σ Ω'],
  ['1990&ndash;95 &le; 3 &times; 10&sup2; &rarr; &infin;', '1990–95 ≤ 3 × 10² → ∞'],
  ['&quot;a&quot; &lt; b&apos;s &euro; &hearts;', '"a" < b\'s € ♥'],
  ['&#8211;&#x2013;&#X2013;', '–––'],
  ['a&thinsp;b', 'a\u2009b'],
])('%s', (text, read) => {
  expect(unescaped(text)).toBe(read);
});

test('entities are read once', () => {
  expect(unescaped('&amp;lt;')).toBe('&lt;');
});

test('what is no entity, and no character of text, stays', () => {
  for (const text of ['R&D', '&nothing;', '&#0;', '&#55296;', '&#9999999;', 'AT&T; more', '&;']) {
    expect(unescaped(text)).toBe(text);
  }
});
