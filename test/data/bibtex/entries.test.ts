import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { entries } from '../../../src/data/bibtex/entries.ts';
import { withoutPauses } from '../../../src/data/format.ts';

const all = (...slices: string[]) => [...withoutPauses(entries(slices))];
const texts = (...slices: string[]) => all(...slices).map(({ text }) => text);

describe('entries', () => {
  it('cuts a text into its entries, with the line that each begins on', () => {
    expect(all('@book{a,\n title={A}}\n\n@misc{b}\n')).toEqual([
      { text: '@book{a,\n title={A}}', line: 1, ended: true },
      { text: '@misc{b}', line: 4, ended: true },
    ]);
  });

  it('reads several on one line, and one over several slices', () => {
    expect(texts('@misc{a} @misc{b}@misc{c,\n', ' x={\n', '\n y}}\n')).toEqual([
      '@misc{a}',
      '@misc{b}',
      '@misc{c,\n x={\n\n y}}',
    ]);
  });

  it('knows parentheses for braces, and braces and quotation marks inside of them', () => {
    expect(texts('@string(a = "1) {")\n" # "b")\n')).toEqual(['@string(a = "1) {")\n" # "b")']);
    expect(texts('@misc(a, title={:-)}, note="(x)")')).toEqual([
      '@misc(a, title={:-)}, note="(x)")',
    ]);
  });

  it('passes over comments in silence, and reports any other text between entries', () => {
    const text =
      '% Encoding: UTF-8\n```bibtex\n\n% @misc{old}\n@comment no braces {\n@misc{a}\nsee below\n```\n';
    expect(all(text)).toEqual([
      { text: '@misc{a}', line: 6, ended: true },
      { kind: 'stray-line', line: 7, record: 0, text: 'see below' },
    ]);
  });

  it('reports what stands before and behind an entry on its line', () => {
    expect(texts('see @misc{a} and so on')).toEqual(['see', '@misc{a}', 'and so on']);
  });

  it('ends an entry that is never closed where a line begins with the next', () => {
    expect(all('@book{a, title={A\n@misc{b}\n@misc{c')).toEqual([
      { text: '@book{a, title={A', line: 1, ended: false },
      { text: '@misc{b}', line: 2, ended: true },
      { text: '@misc{c', line: 3, ended: false },
    ]);
  });

  test.each(['\r\n', '\r', '\r\r\n'])('reads line ends of other systems', (end) => {
    expect(all(['@misc{a,', '}', '@misc{b}', ''].join(end)).map(({ line }) => line)).toEqual([
      1, 3,
    ]);
  });

  it('gives the same however the lines are sliced', () => {
    const piece = fc.constantFrom('@misc{a', '{', '}', '"', '(', ')', '@', ',', 'x', '\n', '%');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const lines = pieces.join('').split(/(?<=\n)/);
        expect(all(...lines)).toEqual(all(lines.join('')));
      }),
    );
  });

  it('loses no character that is not blank, outside of comments', () => {
    const piece = fc.constantFrom('@misc{a', '{', '}', '(', ')', ',', 'x', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        expect(texts(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
