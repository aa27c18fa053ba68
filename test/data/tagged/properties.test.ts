import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { medline } from '../../../src/data/medline/medline.ts';
import { refer } from '../../../src/data/refer/refer.ts';
import { webOfScience } from '../../../src/data/web-of-science/web-of-science.ts';
import { entries } from './entries.ts';

/** Heads of lines that mean something in one of the formats, and some that do not. */
const heads =
  '|PMID- |TI  - |FAU - |AU  - |DP  - |AID - |      |%0 |%0 Book|%A |%K |%X |%R |%D |PT J|PT |AU |AF |' +
  '   |C1 [|CY |DI |ER|EF|FN |TY  - |XQ  - |XQZW- |%| |\t|1. |[';

/** A line of a head and something short, so that what is told of it is all of it. */
const line = fc
  .tuple(fc.constantFrom(...heads.split('|')), fc.string({ unit: 'grapheme', maxLength: 40 }))
  .map(([head, words]) => head + words.replace(/\p{White_Space}+/gu, ' '));

describe.each([
  { format: medline, silent: /^$/ },
  { format: refer, silent: /^$/ },
  { format: webOfScience, silent: /^(?:FN|VR) |^E[RF]$/ },
])('of any lines, $format.name', ({ format, silent }) => {
  test('keeps or tells every one, and throws at none', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const { works, problems } = entries(format, lines);
        const kept = works.flatMap(({ tags }) => tags.map(([tag, value]) => tag + value));
        const all = letters([...kept, ...problems.map(({ text }) => text)].join(' '));
        for (const own of lines) {
          const counts = /^\d+\.$|^%\s/.test(own.trim());
          if (!counts && !silent.test(own.trim())) expect(all).toContain(letters(own));
        }
      }),
      { numRuns: 500 },
    );
  });
});

/** Letters and digits only: what a fold or a tag's hyphen may not change. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
