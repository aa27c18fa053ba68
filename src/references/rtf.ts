import type { Run } from './runs.ts';

/**
 * Runs as a piece of RTF, for the inside of a paragraph. It counts on `\uc1`, which is what RTF
 * starts with: behind each `\u` stands one character for readers that know no Unicode.
 */
export function toRtf(runs: readonly Run[]): string {
  return runs.map(written).join('');
}

/** Text as RTF that shows it. */
export function rtfText(text: string): string {
  return (
    text
      .replaceAll(/[\\{}]/g, '\\$&')
      .replaceAll('\n', '\\line ')
      .replaceAll('\t', '\\tab ')
      // The line ends of the file itself mean nothing, and other control characters are no text.
      .replaceAll(/\p{Cc}/gu, '')
      // Without the `u` flag: an emoji is two code units, and each is written as one number.
      .replaceAll(/[^ -~]/g, (unit) => `\\u${signed(unit.charCodeAt(0))}?`)
  );
}

/** RTF's numbers have 16 bits and a sign: 語 (35486) is `\u-30050?`. Word shows nothing for 35486. */
function signed(unit: number): number {
  return unit > 0x7fff ? unit - 0x10000 : unit;
}

const WORDS = [
  // The second word is for Hebrew, Arabic and the like, to which the first does nothing.
  ['bold', '\\b\\ab'],
  ['italic', '\\i\\ai'],
  ['underline', '\\ul'],
  ['sup', '\\super'],
  ['sub', '\\sub'],
  ['smallCaps', '\\scaps'],
] as const satisfies readonly (readonly [keyof Run, string])[];

function written(run: Run): string {
  const text = rtfText(run.text);
  const words = WORDS.filter(([look]) => run[look]).map(([, word]) => word);
  const look = words.length === 0 ? text : `{${words.join('')} ${text}}`;
  if (run.href === undefined) return look;
  return `{\\field{\\*\\fldinst{HYPERLINK "${target(run.href)}"}}{\\fldrslt{${look}}}}`;
}

/**
 * An address within a field: in ASCII, as not every reader takes `\u` there, and without what would
 * end the address or begin a switch of the field.
 */
function target(href: string): string {
  return href
    .replaceAll(/\p{Cs}/gu, '') // Half an emoji, of which nothing can be encoded.
    .replaceAll(/[^!-~]|["\\{}]/gu, (character) => encodeURIComponent(character));
}
