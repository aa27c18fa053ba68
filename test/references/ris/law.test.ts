import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CslDate, CslItem, CslName, CslType } from '../../../src/data/csl.ts';
import { read } from '../../../src/data/read.ts';
import { tagOf, tyOf } from '../../../src/data/ris/tag-of.ts';
import type { Target } from '../../../src/data/ris/tags.ts';
import { types } from '../../../src/data/ris/types.ts';
import { canonicalRis } from '../../../src/references/ris/canonical.ts';

/** All variables of CSL 1.0.2 but the identifiers, whose values have a form. */
const texts =
  'abstract annote archive archive_collection archive_location archive-place authority call-number chapter-number citation-key collection-number collection-title container-title container-title-short dimensions division edition event-place event-title genre issue jurisdiction keyword language license medium note number number-of-pages number-of-volumes original-publisher original-publisher-place original-title page part-number part-title printing-number publisher publisher-place references reviewed-genre reviewed-title scale section source status supplement-number title title-short URL version volume volume-title year-suffix';
const names =
  'author chair collection-editor compiler composer container-author contributor curator director editor editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator';
const dates = 'accessed available-date event-date issued original-date submitted';
const all = [...texts.split(' '), ...names.split(' '), ...dates.split(' ')];

/** Variables that have a tag of their own name in no table: several tags make them up. */
const composed = ['abstract', 'accessed', 'event-date', 'issued', 'keyword', 'page', 'URL'];

test('some variables of CSL have no place in RIS, in any type', () => {
  const placed = (variable: string) =>
    composed.includes(variable) ||
    [...types.values()].some((type) => tagOf(type, variable as Target));
  expect(all.filter((variable) => !placed(variable)).sort()).toEqual(
    [
      ...[
        'annote',
        'archive-place',
        'citation-key',
        'division',
        'note',
        'part-number',
        'part-title',
      ],
      ...['original-publisher', 'original-publisher-place', 'printing-number', 'reviewed-genre'],
      ...['year-suffix', 'chair', 'compiler', 'composer', 'container-author', 'curator'],
      ...['editorial-director', 'executive-producer', 'guest', 'host', 'narrator', 'organizer'],
      ...['original-author', 'reviewed-author', 'script-writer', 'series-creator'],
    ].sort(),
  );
});

const word = fc.constantFrom(
  'Ash',
  'Birch',
  'Cedar',
  'Écorce',
  'Fräxinus',
  '村上',
  'R&D',
  'x<y',
  '—',
);
const text = fc
  .tuple(fc.constantFrom('Elm', 'Fir', 'Oak'), fc.array(word, { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest].join(' '));
const digits = fc.integer({ min: 1, max: 999 }).map(String);
const family = fc.constantFrom('Ash', 'Van der Elm', 'O’Oak', 'Núñez', '王');
const given = fc.constantFrom('Ada', 'A. B.', 'Jean-Paul', '芳');
const person: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ family, given }),
  fc.record({
    family: fc.constantFrom('Ash', 'Elm'),
    given,
    'non-dropping-particle': fc.constantFrom('van der', 'de'),
  }),
  fc.record({ family, given, suffix: fc.constantFrom('Jr.', 'III') }),
  fc.record({ literal: fc.constantFrom('World Ash Organization', 'Oak & Elm Studio', 'ASME') }),
);
const people = fc.uniqueArray(person, {
  minLength: 1,
  maxLength: 3,
  selector: (one) => JSON.stringify(one),
});
const day: fc.Arbitrary<CslDate> = fc
  .tuple(
    fc.integer({ min: 1000, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .chain(([year, month, date]) =>
    fc.constantFrom<CslDate>(
      { 'date-parts': [[year, month]] },
      { 'date-parts': [[year, month, date]] },
    ),
  );
const span = fc.constant<CslDate>({
  'date-parts': [
    [2021, 12, 13],
    [2022, 1, 16],
  ],
});

/** Variables of which not every text will do. */
const formed: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  page: fc.tuple(digits, digits).map(([from, to]) => `${from}-${to}`),
  'number-of-pages': digits,
  'number-of-volumes': digits,
  'chapter-number': digits,
  issue: digits,
  volume: digits,
  language: fc.constantFrom('en', 'de', 'pt-BR'),
  URL: fc
    .webUrl({ authoritySettings: { withPort: false } })
    .filter((url) => !/doi|ncbi|[;%]/.test(url)),
  keyword: fc
    .array(text, { minLength: 2, maxLength: 4 })
    .map((list) => [...new Set(list)].join('; ')),
  abstract: fc.array(text, { minLength: 1, maxLength: 4 }).map((list) => list.join('\n')),
  'event-date': span,
};

function arbitraryOf(variable: string): fc.Arbitrary<unknown> {
  if (formed[variable]) return formed[variable];
  if (names.split(' ').includes(variable)) return people;
  return dates.split(' ').includes(variable) ? day : text;
}

/** Any item of a type, with a title and any of the variables that the type has a tag for. */
function itemOf(csl: CslType): fc.Arbitrary<CslItem> {
  const type = types.get(tyOf[csl]);
  const placed = all.filter(
    (variable) =>
      type && (composed.includes(variable) || tagOf(type, variable as Target) !== undefined),
  );
  const model = Object.fromEntries(placed.map((variable) => [variable, arbitraryOf(variable)]));
  return fc
    .record(model, { requiredKeys: ['title'] })
    .map((fields) => ({ ...lawful(fields, csl), type: csl }) as CslItem);
}

/**
 * What RIS can't tell apart is left out: an abbreviation or a conference alone is the name of what the
 * work stands in, a series editor without a series edits the book, Y2 holds one date, and of a patent
 * that of its filing, if it is early.
 */
function lawful(fields: Record<string, unknown>, csl: CslType): Record<string, unknown> {
  const out = { ...fields };
  const twins = ['title-short', 'container-title-short', 'event-title'] as const;
  for (const [i, name] of (['title', 'container-title', 'container-title'] as const).entries()) {
    const twin = twins[i] ?? '';
    if (
      out[name] === undefined ||
      String(out[twin]).toLowerCase() === String(out[name]).toLowerCase()
    ) {
      delete out[twin];
    }
  }
  if (out['collection-title'] === undefined) delete out['collection-editor'];
  if (csl === 'patent') delete out['accessed'];
  if (out['accessed']) delete out['event-date'];
  return out;
}

test.each(Object.keys(tyOf) as CslType[])(
  'any %s comes back, as far as RIS has a place for it',
  (csl) => {
    fc.assert(
      fc.property(itemOf(csl), (item) => {
        const { references } = read(
          new TextEncoder().encode(canonicalRis({ csl: item, ids: {}, tags: [] })),
        );
        const back = types.get(tyOf[csl])?.csl;
        expect(references.map((found) => found.csl)).toEqual([{ ...item, type: back }]);
      }),
      { numRuns: 60 },
    );
  },
);
