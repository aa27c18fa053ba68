import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/references/markdown.ts';
import { toPlain } from '../../src/references/plain.ts';
import { type Run, readHtml } from '../../src/references/runs.ts';
import { readDiscord } from './discord-reader.ts';

const text = (words: string): string => toMarkdown([{ text: words }]);

describe('toMarkdown', () => {
  it('escapes every character that Discord would read as markup', () => {
    expect(text('a*b_c~d`e|f<g>h[i]j\\k')).toBe('a\\*b\\_c\\~d\\`e\\|f\\<g\\>h\\[i\\]j\\\\k');
  });

  it('escapes what would make a list, a heading or small print of its line', () => {
    expect(text('1. van den Berg')).toBe('1\\. van den Berg');
    expect(text('# one\n- two\n-# three\n+ four\n  2. five')).toBe(
      '\\# one\n\\- two\n\\-# three\n\\+ four\n  2\\. five',
    );
    expect(text('> quoted')).toBe('\\> quoted');
  });

  it('leaves numbers and dashes alone that make no list', () => {
    expect(text('1.5 mg - 2. part\n-5 degrees')).toBe('1.5 mg - 2. part\n-5 degrees');
  });

  it('mentions nobody', () => {
    expect(text('@everyone @here <@123> <#456>')).toBe(
      '@\u200beveryone @\u200bhere \\<@123\\> \\<#456\\>',
    );
  });

  it('makes no picture of :dna:, <:dna:1>, ™ or ♀, and leaves 15::AID and an emoji alone', () => {
    expect(text(':dna: <:dna:1> 15::AID ™ ♀ 😀')).toBe('\\:dna: \\<\\:dna:1\\> 15::AID \\™ \\♀ 😀');
  });

  it.each([
    ['<t:1:R>', '\\<t\\:1:R\\>'],
    ['</ask:5>', '\\</ask:5\\>'],
    ['<@&9> <@!9>', '\\<@&9\\> \\<@!9\\>'],
    ['<a:cat:3>', '\\<a\\:cat:3\\>'],
    ['||secret||', '\\|\\|secret\\|\\|'],
    ['```js\nx```', '\\`\\`\\`js\nx\\`\\`\\`'],
    ['## two\n### three', '\\## two\n\\### three'],
    ['>>> all', '\\>\\>\\> all'],
  ])('shows %j as it is written', (words, markdown) => {
    expect(text(words)).toBe(markdown);
    expect(toPlain(readDiscord(markdown))).toBe(words);
  });

  it.each([
    '１．全角，（３）：＃＊＿〜',
    '１. 全角',
    'כהן, א. (2020). כותרת. Journal, 5(2), 1–9.',
    '\u200fمحمد، ع. (٢٠٢٠)\u200e \u2067x\u2069',
  ])('leaves fullwidth and right-to-left text as it is: %s', (words) => {
    expect(text(words)).toBe(words);
    expect(toMarkdown([{ text: words, italic: true }])).toBe(`*${words}*`);
  });

  it('turns italics within italics upright', () => {
    const html = '<i>Genome of <span style="font-style:normal;">E. coli</span>: K-12</i>';
    expect(toMarkdown(readHtml(html))).toBe('*Genome of* E. coli*: K-12*');
  });

  it('marks italic, bold, underlined and their mixtures', () => {
    expect(toMarkdown([{ text: 'a', italic: true }])).toBe('*a*');
    expect(toMarkdown([{ text: 'a', bold: true }])).toBe('**a**');
    expect(toMarkdown([{ text: 'a', bold: true, italic: true }])).toBe('***a***');
    expect(toMarkdown([{ text: 'a', underline: true, italic: true }])).toBe('__*a*__');
  });

  it('moves white space out of the markers, where Discord reads them', () => {
    expect(
      toMarkdown([
        { text: ' Nature ', italic: true },
        { text: '25', bold: true },
      ]),
    ).toBe(' *Nature* **25**');
    expect(toMarkdown([{ text: ' ', italic: true }])).toBe(' ');
  });

  it('keeps markers that touch apart with a zero-width space, and adds none elsewhere', () => {
    expect(
      toMarkdown([
        { text: 'a', italic: true },
        { text: 'b', bold: true },
      ]),
    ).toBe('*a*\u200b**b**');
    expect(toMarkdown([{ text: 'a', italic: true }, { text: '*' }])).toBe('*a*\\*');
  });

  it('joins what looks the same in Discord: small caps, superscript and subscript in italics', () => {
    expect(
      toMarkdown([
        { text: 'CO', italic: true },
        { text: '2', italic: true, sub: true },
        { text: ' in Rome', italic: true, smallCaps: true },
      ]),
    ).toBe('*CO₂ in Rome*');
    expect(toMarkdown([{ text: '@' }, { text: 'here', smallCaps: true }])).toBe('@\u200bhere');
  });

  it('prints an address as it is where the link ends with it', () => {
    const href = 'https://www.who.int/a_b*c?x=1&y=2';
    expect(toMarkdown([{ text: 'See ' }, { text: href, href }, { text: '.' }])).toBe(
      `See ${href}.`,
    );
    expect(text(`${href}, and`)).toBe(`${href}, and`);
  });

  it.each<[readonly Run[], string]>([
    [[{ text: '(https://a.org/b)' }], '(<https://a.org/b>)'],
    [[{ text: '“https://a.org/b”' }], '“<https://a.org/b>”'],
    [[{ text: '<https://a.org/b>' }], '\\<<https://a.org/b>\\>'],
    [[{ text: 'https://a.org/b(2)', href: 'https://a.org/b(2)' }], '<https://a.org/b(2)>'],
    [[{ text: 'https://a.org' }, { text: 'b', bold: true }], '<https://a.org>**b**'],
  ])(
    'puts an address in angle brackets where Discord might take too much or too little: %j',
    (runs, markdown) => {
      expect(toMarkdown(runs)).toBe(markdown);
    },
  );

  it('links a DOI that is printed without its address, and shows no preview of it', () => {
    const href = 'https://doi.org/10.1002/(SICI)1:15%3C1::A%3E3';
    expect(toMarkdown([{ text: '10.1002/(SICI)1:15<1::A>3', href }])).toBe(
      '[10.1002/(SICI)1:15\\<1::A\\>3](<https://doi.org/10.1002/%28SICI%291:15%3C1::A%3E3>)',
    );
  });

  it('lets no later bracket take the end of a link over', () => {
    const runs = [{ text: '10.1/x', href: 'https://doi.org/10.1/x' }, { text: '](2).' }];
    expect(toMarkdown(runs)).toBe('[10.1/x](<https://doi.org/10.1/x>)\\]\\(2).');
    expect(readDiscord(toMarkdown(runs))[0]).toEqual({
      text: '1',
      look: '',
      href: 'https://doi.org/10.1/x',
    });
  });

  it('leads from a DOI with every sign in it to the work', () => {
    const doi = '10.1002/(SICI)1097-4571(1998)49:8<693::AID-ASI4>3.0.CO;2-O';
    const html = `<a href="x">${doi.replace('<', '&#60;').replace('>', '&#62;')}</a>`;
    const shown = readDiscord(toMarkdown(readHtml(html)));
    expect(toPlain(shown.map(({ text }) => ({ text })))).toBe(doi);
    const [first] = shown;
    expect(decodeURIComponent(first?.href ?? '')).toBe(`https://doi.org/${doi}`);
    expect(new Set(shown.map(({ href }) => href)).size).toBe(1);
  });

  it('prints a DOI as text where its brackets would break the link', () => {
    const href = 'https://doi.org/10.1000/a%5Db';
    expect(toMarkdown([{ text: '10.1000/a]b', href }])).toBe('10.1000/a\\]b');
    expect(toMarkdown([{ text: '10.1000/[a]b', href }])).toMatch(/^\[10\.1000\/\\\[a\\\]b\]\(</);
  });
});

const WORDS = [
  'a',
  'Bc',
  ' ',
  ' ',
  '.',
  ',',
  ':',
  '1',
  '1. ',
  '- ',
  '\n',
  '(',
  ')',
  '–',
  '”',
  '村',
];
const MARKUP = ['*', '**', '_', '__', '~~', '`', '||', '<', '>', '[', ']', '\\', '# ', '@everyone'];
const NAMES = [
  '@here',
  '<@1>',
  '<#2>',
  ':dna:',
  '<:a:3>',
  '<t:4>',
  '</b:5>',
  '™',
  '😀',
  '](',
  '$&',
];
const SCRIPTS = [
  '１．',
  '＊',
  '（',
  'כהן',
  'محمد',
  '\u200f',
  '\u2067',
  '\u00a0',
  '\u3000',
  '||',
  '## ',
  '>>> ',
];
const ADDRESSES = [
  'https://a.org/b_c',
  'http://x.y/(z)',
  'https://',
  'www.a.org',
  '<https://a.org>',
];

const look = fc.record(
  {
    italic: fc.constant(true as const),
    bold: fc.constant(true as const),
    underline: fc.constant(true as const),
    smallCaps: fc.constant(true as const),
    sup: fc.constant(true as const),
  },
  { requiredKeys: [] },
);
const words = fc
  .array(fc.constantFrom(...WORDS, ...MARKUP, ...NAMES, ...SCRIPTS, ...ADDRESSES), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));
const linked: fc.Arbitrary<Run> = fc.constantFrom(
  { text: 'https://doi.org/10.1/(a)b_c*', href: 'https://doi.org/10.1/(a)b_c*' },
  { text: '10.1/(a)[b]_*c', href: 'https://doi.org/10.1/(a)%5Bb%5D_*c' },
  { text: '10.1/a]b', href: 'https://doi.org/10.1/a%5Db' },
);
const run: fc.Arbitrary<Run> = fc
  .tuple(fc.oneof({ weight: 9, arbitrary: words.map((text): Run => ({ text })) }, linked), look)
  .map(([some, how]) => ({ ...some, ...how }));

const withoutSeams = (text: string): string => text.replaceAll('\u200b', '');

describe('read back by the rules of Discord', () => {
  it('shows the text of the runs, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
        const shown = readDiscord(toMarkdown(runs));
        expect(withoutSeams(shown.map((part) => part.text).join(''))).toBe(toPlain(runs));
      }),
      { numRuns: 3000 },
    );
  });

  it('shows every letter in the look of its run', () => {
    const letters = fc.constantFrom('a', 'b c', ' d', 'e ', '*', '_', '\\', '村', '(', '].');
    const plainRun = fc
      .tuple(fc.array(letters, { minLength: 1, maxLength: 4 }), look)
      .map(([parts, how]): Run => ({ text: parts.join(''), ...how }));
    const lookOf = (run: Run): string =>
      `${run.underline ? '__' : ''}${run.bold ? '**' : ''}${run.italic ? '*' : ''}`;
    const each = (text: string, how: string): string[] =>
      [...withoutSeams(text)].map((letter) =>
        letter.trim() === '' ? letter : letter + sorted(how),
      );
    const sorted = (how: string): string => [...how].sort().join('');
    fc.assert(
      fc.property(fc.array(plainRun, { maxLength: 6 }), (runs) => {
        const shown = readDiscord(toMarkdown(runs)).flatMap((part) => each(part.text, part.look));
        expect(shown).toEqual(runs.flatMap((run) => each(toPlain([run]), lookOf(run))));
      }),
      { numRuns: 3000 },
    );
  });
});
