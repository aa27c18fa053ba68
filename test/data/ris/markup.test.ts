import { describe, expect, test } from 'vitest';
import { paragraphs, plain, rich } from '../../../src/data/ris/markup.ts';

describe('entities', () => {
  test.each([
    ['&amp;', '&'],
    ['&lt;5', '<5'],
    ['&#8211;', '–'],
    ['&#x2013;', '–'],
    ['&ndash;', '–'],
    ['&eacute;', 'é'],
    ['&Ouml;', 'Ö'],
  ])('%s is %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('are read once', () => {
    expect(plain('&amp;lt;')).toBe('&lt;');
  });

  test('that there are none of stay as they are', () => {
    expect(plain('R&D; &nosuch; &#99999999; &#0; AT&T')).toBe(
      'R&D; &nosuch; &#99999999; &#0; AT&T',
    );
  });
});

describe('elements', () => {
  test('that we know are taken out; paragraphs part what they part', () => {
    expect(plain('<jats:p>One</jats:p>two<br>three')).toBe('One two three');
    expect(paragraphs('<p class="x">One</p><p>two</p>')).toBe('One\n\ntwo');
    expect(plain('CO<sub>2</sub> <span style="x">a</span>')).toBe('CO2 a');
  });

  test('signs that are no elements stay', () => {
    expect(plain('p<0.05 and <Go to ISI>://WOS:1')).toBe('p<0.05 and <Go to ISI>://WOS:1');
  });

  test('of CSL stay in titles, by the names that CSL has for them', () => {
    expect(rich('<I>a</I> <strong>b</strong> <inf>c</inf> <sup>d</sup> <u>e</u>')).toBe(
      '<i>a</i> <b>b</b> <sub>c</sub> <sup>d</sup> e',
    );
  });
});
