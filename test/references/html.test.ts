import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/references/html.ts';
import { readHtml } from '../../src/references/runs.ts';
import { anyRuns, seen } from './any-runs.ts';
import { readBack } from './html-reader.ts';

describe('toHtml', () => {
  it('has a tag for every look', () => {
    expect(
      toHtml([
        { text: 'a', italic: true, bold: true },
        { text: 'b', underline: true },
        { text: '2', sub: true },
        { text: 'st', sup: true },
        { text: 'Rome', smallCaps: true },
      ]),
    ).toBe(
      '<b><i>a</i></b><u>b</u><sub>2</sub><sup>st</sup>' +
        '<span style="font-variant:small-caps">Rome</span>',
    );
  });

  it('escapes once what HTML reads as markup, also in an address', () => {
    expect(toHtml([{ text: '<i> &amp; "x"\n', href: 'https://a.org/?b&c="' }])).toBe(
      '<a href="https://a.org/?b&amp;c=&quot;">&lt;i&gt; &amp;amp; &quot;x&quot;<br></a>',
    );
  });

  it('turns italics within italics upright', () => {
    const html = '<i>Genome of <span style="font-style:normal;">E. coli</span> K-12</i>';
    expect(toHtml(readHtml(html))).toBe('<i>Genome of </i>E. coli<i> K-12</i>');
  });

  it('is read back by a parser as the same text in the same look', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        expect(seen(readBack(toHtml(runs)))).toEqual(seen(runs));
      }),
      { numRuns: 1000 },
    );
  });
});
