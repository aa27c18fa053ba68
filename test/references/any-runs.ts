import fc from 'fast-check';
import type { Run } from '../../src/references/runs.ts';

/** Runs of anything that some format reads as its own markup, for properties. */

const WORDS = [
  'a',
  'Bc',
  ' ',
  ' ',
  '.',
  ',',
  ':',
  '1',
  '(',
  ')',
  '–',
  '”',
  '!',
  "'",
  '"',
  '...',
  '--',
];
const LETTERS = [
  '村',
  '１．',
  '（３）',
  '😀',
  '👩‍🔬',
  'כהן',
  'محمد',
  '\u200f',
  'é',
  'e\u0301',
  '€',
  '²',
  '\u00a0',
];
const STARTS = [
  '1. ',
  '1) ',
  '- ',
  '+ ',
  '# ',
  '## ',
  '-# ',
  '> ',
  '=',
  '---',
  '===',
  'a. ',
  'IV. ',
  '(2) ',
];
const MARKS = [
  '*',
  '**',
  '_',
  '__',
  '~~',
  '~',
  '`',
  '```',
  '||',
  '|',
  '<',
  '>',
  '[',
  ']',
  '\\',
  '](',
  '$',
  '$$',
  '^',
  '==',
];
const HTML = ['<b>', '</b>', '<!--', '-->', '&amp;', '&#60;', '&lt', '<script>', '"'];
const RTF = ['{', '}', '\\par ', "\\'e9", '\\u1?', '{\\*'];
const NAMES = [
  '@everyone',
  '@here',
  '@ibid',
  'a@b.org',
  '<@1>',
  '<#2>',
  ':dna:',
  '<:a:3>',
  '<t:4:R>',
  '#12',
  '[^1]',
];
const ADDRESSES = [
  'https://a.org/b_c',
  'http://x.y/(z)',
  'https://',
  'www.a.org',
  '<https://a.org>',
];
const SICI = '10.1002/(SICI)1097-4571(1998)49:8<693::AID-ASI4>3.0.CO;2-O';

const words = fc
  .array(fc.constantFrom(...[WORDS, LETTERS, STARTS, MARKS, HTML, RTF, NAMES, ADDRESSES].flat()), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts): Run => ({ text: parts.join('') }));

const linked: fc.Arbitrary<Run> = fc.constantFrom(
  { text: 'https://doi.org/10.1/(a)b_c*', href: 'https://doi.org/10.1/(a)b_c*' },
  {
    text: SICI,
    href: 'https://doi.org/10.1002/(SICI)1097-4571(1998)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
  },
  { text: '10.1/a]b', href: 'https://doi.org/10.1/a%5Db' },
  { text: 'https://a.org/?x=1&copy;=2', href: 'https://a.org/?x=1&copy;=2' },
);

const yes = fc.constant(true as const);
const look = fc.record(
  { italic: yes, bold: yes, underline: yes, smallCaps: yes, sup: yes, sub: yes },
  { requiredKeys: [] },
);

const run = fc
  .tuple(fc.oneof({ weight: 9, arbitrary: words }, linked), look)
  .map(([some, how]): Run => ({ ...some, ...how }));

/** As `readHtml` gives them: white space single. */
export const anyRuns: fc.Arbitrary<readonly Run[]> = fc
  .array(run, { minLength: 1, maxLength: 6 })
  .map((runs) => runs.map((one) => ({ ...one, text: one.text.replaceAll(/ +/g, ' ') })));

const SIGNS = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['underline', 'u'],
  ['sup', '^'],
  ['sub', 'v'],
  ['smallCaps', 'c'],
] as const satisfies readonly (readonly [keyof Run, string])[];

/** A character, its look and where it leads: what has to come back from a format. */
export type Seen = readonly [character: string, look: string, href: string];

/** The characters of the runs. Of white space no look is seen, and of several spaces one. */
export function seen(runs: readonly Run[]): readonly Seen[] {
  const all = runs.flatMap((one) => {
    const how = SIGNS.map(([key, sign]) => (one[key] ? sign : '')).join('');
    return [...one.text].map(
      (character): Seen =>
        /\s/.test(character) ? [' ', '', ''] : [character, how, one.href ?? ''],
    );
  });
  const single = all.filter(
    ([character], at) => character !== ' ' || (all[at - 1]?.[0] ?? ' ') !== ' ',
  );
  return single.at(-1)?.[0] === ' ' ? single.slice(0, -1) : single;
}
