import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRtf } from '../../src/references/rtf.ts';
import { anyRuns, seen } from './any-runs.ts';
import { readRtf } from './rtf-reader.ts';

describe('toRtf', () => {
  it('has a group for every look', () => {
    expect(toRtf([{ text: 'a' }, { text: 'b', italic: true }, { text: '2', sub: true }])).toBe(
      'a{\\i\\ai b}{\\sub 2}',
    );
  });

  it('escapes its own characters and starts lines', () => {
    expect(toRtf([{ text: '\\par {x}\ny' }])).toBe('\\\\par \\{x\\}\\line y');
  });

  it('writes each code unit as a number with a sign, which Word needs', () => {
    expect(toRtf([{ text: 'é語😀' }])).toBe('\\u233?\\u-30050?\\u-10179?\\u-8704?');
  });

  it('links by a field, in an address that ends where it ends', () => {
    expect(toRtf([{ text: '10.1/x', href: 'https://a.org/"é\\{\ud800' }])).toBe(
      '{\\field{\\*\\fldinst{HYPERLINK "https://a.org/%22%C3%A9%5C%7B"}}{\\fldrslt{10.1/x}}}',
    );
  });

  it('is read back as the same text in the same look', () => {
    fc.assert(
      fc.property(anyRuns, (runs) => {
        expect(seen(readRtf(toRtf(runs)))).toEqual(seen(runs));
      }),
      { numRuns: 1000 },
    );
  });
});
