import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCommonMark } from '../../src/references/commonmark.ts';
import type { Run } from '../../src/references/runs.ts';
import { anyRuns, type Seen, seen } from './any-runs.ts';
import { hasPandoc, pandocParagraphs } from './pandoc.ts';

const text = (words: string): string => toCommonMark([{ text: words }]);

describe('toCommonMark', () => {
  it('marks italic and bold with stars', () => {
    expect(
      toCommonMark([
        { text: 'In ' },
        { text: 'Nature ', italic: true },
        { text: '25', bold: true },
        { text: '(1), ' },
        { text: 'both', italic: true, bold: true },
      ]),
    ).toBe('In *Nature* **25**(1), ***both***');
  });

  it('takes tags where stars would be stars, or run together', () => {
    expect(toCommonMark([{ text: 'a' }, { text: '(b)', italic: true }])).toBe('a<i>(b)</i>');
    expect(toCommonMark([{ text: 'b.', italic: true }, { text: 'c' }])).toBe('<i>b.</i>c');
    expect(
      toCommonMark([
        { text: 'a', italic: true },
        { text: 'b', bold: true },
      ]),
    ).toBe('<i>a</i>**b**');
  });

  it('keeps one emphasis around what only HTML can show', () => {
    expect(
      toCommonMark([
        { text: 'CO', italic: true },
        { text: '2', italic: true, sub: true },
        { text: ' in ' },
        { text: 'Rome', smallCaps: true },
        { text: ' now', underline: true },
      ]),
    ).toBe('*CO<sub>2</sub>* in <span style="font-variant:small-caps">Rome</span><u> now</u>');
  });

  it.each([
    ['1. van den Berg', '1\\. van den Berg'],
    ['1) one', '1\\) one'],
    ['iv. four', 'iv\\. four'],
    ['A. Smith', 'A. Smith'],
    ['# one', '\\# one'],
    ['- one\n+ two\n> three', '\\- one\\\n\\+ two\\\n\\> three'],
    ['a\n===', 'a\\\n\\=\\=='],
    ['    code', 'code'],
    ['2. 3', '2\\. 3'],
  ])('begins no block with %j', (words, markdown) => {
    expect(text(words)).toBe(markdown);
  });

  it('mentions nobody, and leaves an address of somebody alone', () => {
    expect(text('@everyone a@b.org')).toBe('<span>@</span>everyone a@b.org');
  });

  it('links a DOI with brackets, and shows an address as it is', () => {
    const href = 'https://doi.org/10.1002/(SICI)49:8%3C693::AID%3E3';
    expect(toCommonMark([{ text: '10.1002/(SICI)49:8<693::AID>3', href }])).toBe(
      `[10.1002/(SICI)49:8\\<693::AID\\>3](<${href}>)`,
    );
    expect(toCommonMark([{ text: href, href }])).toBe(`<${href}>`);
    expect(toCommonMark([{ text: 'wow!' }, { text: 'a', href }])).toBe(`wow\\![a](<${href}>)`);
  });
});

/** GitHub links a@b.org, which shows the same text. */
function withoutMail(all: readonly Seen[]): readonly Seen[] {
  return all.map(([character, look, href]) => [character, look, href.replace(/^mailto:.*/, '')]);
}

/** pandoc composes some letters, e and U+0301 to é, which shows the same. */
function decomposed(runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, text: run.text.normalize('NFD') }));
}

// Where there is no pandoc, nothing but the samples above says that other programs read this alike.
describe.skipIf(!hasPandoc)('read back by pandoc', () => {
  const samples = fc
    .sample(anyRuns, { numRuns: 1500, seed: 6 })
    .filter((runs) => seen(runs).length > 0);
  const paragraphs = samples.map(toCommonMark).join('\n\n');

  it.each(['commonmark', 'gfm', 'markdown'])(
    'shows the same text in the same look, as %s',
    (format) => {
      const read = pandocParagraphs(paragraphs, format);
      samples.forEach((runs, at) => {
        const back = withoutMail(seen(decomposed(read[at] ?? [])));
        expect(back, toCommonMark(runs)).toEqual(seen(decomposed(runs)));
      });
      expect(read).toHaveLength(samples.length);
    },
  );
});
