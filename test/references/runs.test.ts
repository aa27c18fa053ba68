import { describe, expect, it } from 'vitest';
import { labelOf, readHtml } from '../../src/references/runs.ts';

const entry = (inner: string): string => `  <div class="csl-entry">${inner}</div>\n`;

describe('readHtml', () => {
  it('reads italic, bold, underlined, small caps, superscript and subscript', () => {
    expect(
      readHtml(
        '<i>a</i><b>b</b><span style="text-decoration:underline;">c</span>' +
          '<span style="font-variant:small-caps;">d</span><sup>e</sup><sub>f</sub><em>g</em>',
      ),
    ).toEqual([
      { text: 'a', italic: true },
      { text: 'b', bold: true },
      { text: 'c', underline: true },
      { text: 'd', smallCaps: true },
      { text: 'e', sup: true },
      { text: 'f', sub: true },
      { text: 'g', italic: true },
    ]);
  });

  it('turns italics within italics upright', () => {
    const html = '<i>The genome of <span style="font-style:normal;">E. coli</span> K-12</i>';
    expect(readHtml(html)).toEqual([
      { text: 'The genome of ', italic: true },
      { text: 'E. coli' },
      { text: ' K-12', italic: true },
    ]);
  });

  it('takes back what an inner element takes back, and that only', () => {
    const html =
      '<b><i><span style="font-weight:normal;">a</span></i></b>' +
      '<span style="text-decoration:underline;"><span style="text-decoration:none;">b</span></span>' +
      '<span style="font-variant:small-caps;"><span style="font-variant:normal;">c</span></span>' +
      '<sup><span style="baseline">d</span></sup>';
    expect(readHtml(html)).toEqual([{ text: 'a', italic: true }, { text: 'bcd' }]);
  });

  it('joins neighbours that look the same', () => {
    expect(readHtml('<i>a</i><i>b</i> <span class="nocase">c</span>d')).toEqual([
      { text: 'ab ', italic: true },
      { text: 'cd' },
    ]);
  });

  it('leaves out the number column of an entry', () => {
    const html = entry(
      '\n    <div class="csl-left-margin">[1]</div><div class="csl-right-inline">F. Liapi, <i>BMC</i></div>\n  ',
    );
    expect(readHtml(html)).toEqual([{ text: 'F. Liapi, ' }, { text: 'BMC', italic: true }]);
  });

  it('starts a line for a block of its own', () => {
    const html = entry('Liapi.\n\n    <div class="csl-block">A note.</div>\n');
    expect(readHtml(html)).toEqual([{ text: 'Liapi.\nA note.' }]);
  });

  it('keeps single white space, none at the ends, and no-break spaces as they are', () => {
    expect(readHtml(entry(' a \n <i> b </i> c\u00a0: '))).toEqual([
      { text: 'a ' },
      { text: 'b ', italic: true },
      { text: 'c\u00a0:' },
    ]);
  });

  it('leaves out a column that holds a number, and no other', () => {
    const columns = (first: string): string =>
      entry(`<div class="csl-left-margin">${first}</div><div class="csl-right-inline">Title</div>`);
    for (const label of ['1.', '[1]', '(1) ', '1 _', '[1]. ', '〔1〕', '[Nati17] ', '[Li+09a]']) {
      expect(readHtml(columns(label))).toEqual([{ text: 'Title' }]);
      expect(labelOf(columns(label))).toBe(label.trim());
    }
    expect(labelOf(columns('[<span style="baseline">12</span>]'))).toBe('[12]');
    for (const author of ['B. A, ', 'Health &#38; Care ', 'Li ', '1. Li. Title ']) {
      expect(labelOf(columns(author))).toBeUndefined();
    }
    expect(readHtml(columns('B. A, '))).toEqual([{ text: 'B. A, Title' }]);
  });

  it('decodes once', () => {
    expect(readHtml('&#60;b&#62; &#38;#60; &#38;amp;')).toEqual([{ text: '<b> &#60; &amp;' }]);
  });

  it('leads links where their text says, and not where citeproc says', () => {
    const html =
      'doi:<a href="https://doi.org/10.1/x">10.1000/a&#60;b</a>. ' +
      '<a href="https://doi.org/www.who.int/x">www.who.int/x</a>';
    expect(readHtml(html)).toEqual([
      { text: 'doi:' },
      { text: '10.1000/a<b', href: 'https://doi.org/10.1000/a%3Cb' },
      { text: '. ' },
      { text: 'www.who.int/x' },
    ]);
  });

  it('reads nothing from nothing', () => {
    expect(readHtml('')).toEqual([]);
    expect(readHtml(entry(' '))).toEqual([]);
  });
});
