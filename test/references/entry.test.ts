import { describe, expect, it } from 'vitest';
import { readEntry } from '../../src/references/entry.ts';

const entry = (margin: string): string =>
  `  <div class="csl-entry">\n    <div class="csl-left-margin">${margin}</div>` +
  '<div class="csl-right-inline">F. Liapi, <i>BMC</i>.</div>\n  </div>\n';
const runs = [{ text: 'F. Liapi, ' }, { text: 'BMC', italic: true }, { text: '.' }];

describe('readEntry', () => {
  it.each([
    ['1. ', '1.'],
    ['[1]', '[1]'],
    ['<sup>12</sup>', '¹²'],
    ['<b>&#60;3&#62;</b>', '<3>'],
  ])('reads the label in the margin, %j, as text', (margin, label) => {
    expect(readEntry(entry(margin))).toEqual({ label, runs });
  });

  it('has no label where the style numbers nothing', () => {
    expect(readEntry('<div class="csl-entry">Liapi.</div>')).toEqual({
      runs: [{ text: 'Liapi.' }],
    });
    expect(readEntry(entry(''))).toEqual({ runs });
  });
});
