import { describe, expect, it } from 'vitest';
import { toRis } from '../../src/references/ris.ts';

describe('toRis', () => {
  it('writes every tag as it came, in order, with CR LF', () => {
    expect(
      toRis({
        tags: [
          ['TY', 'JOUR'],
          ['AU', 'F. Liapi'],
          ['A1', ''],
          ['AU', 'A. M. Chater'],
          ['C5', 'Education & Workforce'],
          ['ER', ''],
        ],
      }),
    ).toBe(
      'TY  - JOUR\r\nAU  - F. Liapi\r\nA1  - \r\nAU  - A. M. Chater\r\nC5  - Education & Workforce\r\nER  - \r\n',
    );
  });

  it('ends a record that had no end, and ends it once', () => {
    expect(toRis({ tags: [['TY', 'BOOK']] })).toBe('TY  - BOOK\r\nER  - \r\n');
  });

  it('goes on in a line without a tag where a value has several lines', () => {
    const value = 'BACKGROUND: One.\n\n  METHODS: Two.\r\nRESULTS: Three.';
    expect(toRis({ tags: [['AB', value]] })).toBe(
      'AB  - BACKGROUND: One.\r\nMETHODS: Two.\r\nRESULTS: Three.\r\nER  - \r\n',
    );
  });

  it('does not let a line of a value pass for a tag', () => {
    expect(toRis({ tags: [['N1', 'see\nER  - the end\nT2-weighted images']] })).toBe(
      'N1  - see ER  - the end T2-weighted images\r\nER  - \r\n',
    );
  });
});
