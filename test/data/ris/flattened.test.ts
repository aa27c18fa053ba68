import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flattened, startsFlattened } from '../../../src/data/ris/flattened.ts';
import { cpuMs } from '../../cpu.ts';
import { type FlatRecord, recordsIn, recordsOf, survive, trapped, twinned } from '../../flat.ts';
import { shared } from '../../shared.ts';
import { seeded } from '../../synthetic.ts';

// One file of each of thirty programs.
const corpus = shared('corpus/citation-file-formatting');

const record =
  'TY - JOUR AU - A. Smith AU - B. Jones AB - Levels of something were measured in patients, and ' +
  'they were found to be higher. DO - 10.1000/abc PY - 2020 TI - Real title ER -';

describe('what starts a flattened record', () => {
  test('a type and another tag behind it', () => {
    expect(startsFlattened('JOUR AU - F. Liapi')).toBe(true);
    expect(startsFlattened('Journal Article  AU  - F. Liapi')).toBe(true);
    expect(startsFlattened('JOUR\tAU - F. Liapi')).toBe(true);
  });

  test('another tag alone, where the type is missing', () => {
    expect(startsFlattened('AU - F. Liapi')).toBe(true);
    expect(startsFlattened('ER -')).toBe(true);
  });

  test('not a type alone, and not words with a hyphen', () => {
    expect(startsFlattened('JOUR')).toBe(false);
    expect(startsFlattened('Journal Article')).toBe(false);
    expect(startsFlattened('JOUR XQ - F. Liapi')).toBe(false);
  });
});

describe('tags of a flattened record', () => {
  test('are split where they stood, and values are one line', () => {
    expect(flattened(record)).toEqual([
      ['TY', 'JOUR'],
      ['AU', 'A. Smith'],
      ['AU', 'B. Jones'],
      ['AB', 'Levels of something were measured in patients, and they were found to be higher.'],
      ['DO', '10.1000/abc'],
      ['PY', '2020'],
      ['TI', 'Real title'],
      ['ER', ''],
    ]);
  });

  test('keep empty ones', () => {
    expect(flattened('TY - JOUR AU - A. Smith A1 - TI - Title ER -')).toContainEqual(['A1', '']);
  });

  test('words that look like a tag but are none that programs write stay words', () => {
    const [, , ab] = flattened('TY - JOUR TI - T AB - IL - 6 in the UK - see below. ER -');
    expect(ab).toEqual(['AB', 'IL - 6 in the UK - see below.']);
  });

  test.each([
    ['a value that does not fit it', 'PY - values of DO - it yourself'],
    ['a sentence that it cuts', 'and TI - sapphire lasers'],
    ['what never follows', 'given as VL - and in all'],
  ])('words that look like a tag stay words for %s', (_, words) => {
    const cut = record.replace('in patients', `${words} in patients`);
    expect(flattened(cut).map(([tag]) => tag)).toEqual(flattened(record).map(([tag]) => tag));
  });

  test('with both spaces kept, any tag is sure, and one space makes none', () => {
    expect(flattened('TY  - JOUR XX  - new TI  - A UK - survey with TI - inside ER  - ')).toEqual([
      ['TY', 'JOUR'],
      ['XX', 'new'],
      ['TI', 'A UK - survey with TI - inside'],
      ['ER', ''],
    ]);
  });
});

test.each(['|', ';', ','])('a %s before each tag is no part of the values', (mark) => {
  const text = `TY  - JOUR ${mark} AU  - Smith, John${mark} TI  - A${mark} b ${mark} ER  - ${mark}`;
  expect(startsFlattened(text.slice(6))).toBe(true);
  expect(flattened(text)).toEqual([
    ['TY', 'JOUR'],
    ['AU', 'Smith, John'],
    ['TI', `A${mark} b`],
    ['ER', ''],
  ]);
  expect(flattened(`TY - JOUR TI - A ${mark} AU - Smith, John ER -`)).toContainEqual([
    'TI',
    `A ${mark}`,
  ]);
});

describe('several records on one line', () => {
  test('are cut where a TY follows an ER', () => {
    expect(flattened(`${record} ${record}`)).toEqual([...flattened(record), ...flattened(record)]);
  });

  test('are cut where a type and a tag follow TY at once, though an ER is missing', () => {
    const tags = flattened('TY - JOUR TI - One PY - 2001 TY - BOOK TI - Two PY - 2002 ER -');
    expect(tags.filter(([tag]) => tag === 'TY')).toEqual([
      ['TY', 'JOUR'],
      ['TY', 'BOOK'],
    ]);
  });

  test('are cut below an ER, though there is no such type', () => {
    const odd = record.replace('TY - JOUR', 'TY - Journal Article');
    expect(flattened(`${record} ${odd}`)).toEqual([...flattened(record), ...flattened(odd)]);
  });

  test('are not cut at the word TY in prose', () => {
    const cut = record.replace('in patients', 'with TY - JOUR in patients');
    expect(flattened(cut).filter(([tag]) => tag === 'TY')).toHaveLength(1);
  });
});

describe('time grows with the length, and not with its square', () => {
  const time = (text: string) => {
    const runs = [1, 2, 3].map(() => cpuMs(() => flattened(text)));
    return Math.min(...runs);
  };

  test.each([
    ['empty abstracts', 'AB - '],
    ['words that look like tags', 'the KW - of AU - and '],
    ['twins of twins', 'AB - so much for N2 - '],
    ['records', 'TY - JOUR TI - One ER - '],
    ['no tags', 'word - words '],
    ['no words', ' '],
  ])('for %s', (_, part) => {
    const text = (n: number) => `TY - JOUR TI - One AB - ${part.repeat(n)} ER -`;
    // Twenty times the length takes about twenty times as long; the square would be four hundred.
    expect(time(text(50_000)) / Math.max(time(text(2500)), 1)).toBeLessThan(120);
  });

  test('and 200,000 candidates, or two million characters, are one record', () => {
    const ends = (part: string, n: number) => {
      const found = flattened(`TY - JOUR ${part.repeat(n)}ER -`);
      return [found[0], found.at(-1), found.filter(([tag]) => tag === 'TY').length];
    };
    const whole = [['TY', 'JOUR'], ['ER', ''], 1];
    expect(ends('AB - ', 200_000)).toEqual(whole);
    expect(ends(`AB - ${'word '.repeat(400_000)}`, 1)).toEqual(whole);
  });
});

test('never throws, and loses no word', () => {
  const piece = fc.constantFrom(
    'TY - JOUR',
    'AU -',
    'ER -',
    'TI -',
    'UK -',
    'word',
    'PY - 2020',
    '  ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = `TY - JOUR ${pieces.join(' ')}`;
      const again = flattened(text).map(([tag, value]) => `${tag} - ${value}`);
      expect(again.join(' ').replace(/\s+/g, ' ').trim()).toBe(text.replace(/\s+/g, ' ').trim());
    }),
  );
});

/** Invented works, as three programs write them. */
const own = recordsOf(`
TY  - JOUR
AB  - Background: Hedgerows shelter many voles. We counted them in spring, when they were few.
      Methods: In 40 fields, traps were set for two nights. Results: Voles were caught in 31 of
      them, and most of these had old hedges. Conclusions: Old hedges should be kept.
AN  - WOS:000000000000001
AU  - Marren, Tobias
AU  - Okello, Ruth
DA  - SEP 3
DO  - 10.5555/vole.2019.1
IS  - 3
JF  - Journal of Small Fields
LA  - English
PY  - 2019
SN  - 0000-0019
SP  - 210
EP  - 219
TI  - Voles of old hedges
VL  - 12
ER  -

TY  - JOUR
AU  - Lindqvist, M.
TI  - Bread ovens of the northern valleys: A survey
T2  - Annals of Baking
J2  - Ann. Bak.
VL  - 7
SP  - 33
EP  - 41
PY  - 2011
DO  - 10.5555/oven.7
AD  - Museum of Bread, Oslund, Norway
AB  - The ovens of the valleys were built by masons who left no plans. This paper describes sixty of
      them, and the loaves that they were used for. It is shown that wide ovens are the older ones.
KW  - ovens
KW  - vernacular architecture
N1  - Export Date: 1 May 2020
M3  - Article
DB  - Scopus
UR  - https://example.org/ovens?id=7
ER  -

TY  - CHAP
ID  - 4711
T1  - Tides and time
A1  - Abara, C.
Y1  - 2003//
N2  - What is a tide to those who do not live by the sea? The chapter asks it of farmers, of clerks
      and of a poet, and hears that it is mostly a word. It ends with a table of such words.
KW  - Tides
JF  - The book of hours
SP  - 5
EP  - 28
CY  - Port Amity
PB  - Harbour Press
SN  - 978-0-00-000000-2
ER  -
`);

describe('invented records on one line', () => {
  const random = seeded(5);
  const many = Array.from({ length: 200 }, () => own).flat();

  test('are read as they were, each and all', () => {
    expect(own).toHaveLength(3);
    expect(share(own)).toBe(1);
    expect(share(own.map(twinned))).toBe(1);
    expect(survive(own)).toBe(true);
  });

  test('are read as they were with words in the abstract that look like a tag', () => {
    expect(share(many.map((each) => trapped(each, random)))).toBeGreaterThan(0.95);
  });
});

/** The share of records that are read from one line just as they were. */
function share(records: readonly (FlatRecord | undefined)[]): number {
  const all = records.filter((each) => each !== undefined);
  return all.filter((each) => survive([each])).length / all.length;
}

// `bench/flattened.ts` measures thousands of them, and prints the figures.
describe.skipIf(corpus === undefined)('real records on one line', () => {
  const random = seeded(11);
  const records = corpus === undefined ? [] : recordsIn(corpus).flat();

  test('are of many programs', () => {
    expect(records.length).toBeGreaterThan(400);
  });

  test('are read as they were', () => {
    expect(share(records)).toBeGreaterThan(0.99);
  });

  test('are read as they were with words in the abstract that look like a tag', () => {
    expect(share(records.map((each) => trapped(each, random)))).toBeGreaterThan(0.95);
  });

  test('are read as they were with the abstract twice, and such words in both', () => {
    const twins = records.map(twinned).filter((each) => each !== undefined);
    expect(share(twins)).toBeGreaterThan(0.95);
    expect(share(twins.map((each) => trapped(each, random)))).toBeGreaterThan(0.95);
  });
});
