import fc from 'fast-check';
import type { CslItem, CslName } from '../../src/data/csl.ts';

/** Pieces that break a careless writer or reader of LaTeX or JSON. */
const hostile = [
  '{',
  '}',
  '\\',
  '$',
  '%',
  '#',
  '@',
  '&',
  '_',
  '^',
  '~',
  '<',
  '>',
  '"',
  "'",
  '`',
  ',',
  ';',
  '=',
  '|',
  '--',
  '---',
  "''",
  '``',
  '\\"',
  '{\\',
  '}}',
  '&lt;',
  '&amp;',
  '<i>',
  '</i>',
  '<p>',
  '$x$',
  '\\par ',
  '@article{x,',
  'and',
  ' and ',
  'others',
  'é',
  'ß',
  '漢',
  '😀',
  'DNA',
  'lac',
  'McDonald',
  'H2O',
  '50%',
];

const piece = fc.oneof(
  { arbitrary: fc.constantFrom(...hostile), weight: 2 },
  { arbitrary: fc.stringMatching(/^[A-Za-z]{1,8}$/), weight: 3 },
  { arbitrary: fc.constant(' '), weight: 2 },
);

/** One line of text as our readers give it: single spaces, none around it, in composed letters. */
const hostileText: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

/** Text between whose markup there is text. */
const markedText: fc.Arbitrary<string> = fc
  .tuple(hostileText, fc.constantFrom('i', 'b', 'sup', 'sub'), hostileText, hostileText)
  .map(([before, element, inside, after]) => {
    const plain = (text: string) => text.replace(/<\/?[ip]>/g, '');
    return `${plain(before)} <${element}>${plain(inside)}</${element}> ${plain(after)}`
      .replace(/\s+/g, ' ')
      .trim();
  });

const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ literal: hostileText }),
  fc.record({ family: hostileText, given: hostileText }),
  fc.record({ family: hostileText, given: hostileText, suffix: fc.constantFrom('Jr.', 'III') }),
  fc.record({ family: hostileText }),
  fc.record({
    family: fc.constantFrom('Berg', 'Vallée Poussin', "L'Hôte", 'de Berg'),
    given: hostileText,
    'non-dropping-particle': fc.constantFrom('van der', 'de', "d'", 'De la'),
  }),
);

const year = fc.integer({ min: 1, max: 2100 });
const date = fc.oneof(
  year.map((y) => ({ 'date-parts': [[y]] as const })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => ({ 'date-parts': [[y, m]] as const })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => ({ 'date-parts': [[y, m, d]] as const })),
  fc.tuple(year, year).map(([a, b]) => ({ 'date-parts': [[a], [a + b]] as const })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 4 }))
    .map(([y, season]) => ({ 'date-parts': [[y]] as const, season })),
);

/** Items with hostile text in every kind of variable. */
export const items: fc.Arbitrary<CslItem> = fc.record(
  {
    type: fc.constantFrom(
      'article-journal',
      'article-magazine',
      'article',
      'book',
      'chapter',
      'thesis',
      'report',
      'webpage',
      'paper-conference',
      'patent',
      'broadcast',
      'entry-dictionary',
      'personal_communication',
      'document',
    ),
    title: fc.oneof(hostileText, markedText),
    'title-short': hostileText,
    'container-title': hostileText,
    'collection-title': hostileText,
    'volume-title': hostileText,
    volume: hostileText,
    issue: hostileText,
    number: hostileText,
    'collection-number': hostileText,
    page: fc.constantFrom('12-15', 'e2115', 'S12-S15, 33', '123+'),
    publisher: hostileText,
    'publisher-place': hostileText,
    genre: hostileText,
    section: hostileText,
    source: hostileText,
    edition: hostileText,
    abstract: fc
      .array(hostileText, { minLength: 1, maxLength: 3 })
      .map((lines) => lines.join('\n')),
    note: hostileText,
    DOI: fc.constantFrom(
      '10.1000/ABC.def',
      '10.1002/(SICI)1097-4636(199823)43:4<338::AID-JBM16>3.0.CO;2-#',
    ),
    URL: fc.constantFrom('https://example.org/a_b?c=%20&d=~e#f', 'http://example.org/'),
    ISSN: fc.constant('1472-6963, 0028-0836'),
    language: fc.constantFrom('en', 'en-US', 'de', 'pt-BR', 'zh-Hans', 'nb'),
    author: fc.array(name, { minLength: 1, maxLength: 3 }),
    editor: fc.array(name, { minLength: 1, maxLength: 2 }),
    director: fc.array(name, { minLength: 1, maxLength: 2 }),
    issued: date,
    accessed: date,
    submitted: date,
    custom: fc.record({ affiliations: fc.array(hostileText, { minLength: 1, maxLength: 3 }) }),
  },
  { requiredKeys: ['type'] },
);
