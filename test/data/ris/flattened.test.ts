import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flattened, startsFlattened } from '../../../src/data/ris/flattened.ts';

const record =
  'TY - JOUR AU - A. Smith AU - B. Jones AB - Levels of something were measured in patients, and ' +
  'they were found to be higher. DO - 10.1000/abc PY - 2020 TI - Real title ER -';

describe('what starts a flattened record', () => {
  test('a type and another tag behind it', () => {
    expect(startsFlattened('JOUR AU - F. Liapi')).toBe(true);
    expect(startsFlattened('Journal Article  AU  - F. Liapi')).toBe(true);
    expect(startsFlattened('JOUR\tAU - F. Liapi')).toBe(true);
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

  test('are not cut at the word TY in prose', () => {
    const cut = record.replace('in patients', 'with TY - JOUR in patients');
    expect(flattened(cut).filter(([tag]) => tag === 'TY')).toHaveLength(1);
  });
});

test('time grows with the length, and not with its square', () => {
  const time = (n: number) => {
    const text = `TY - JOUR ${'AB - '.repeat(n)}ER -`;
    const runs = [1, 2, 3].map(() => {
      const start = performance.now();
      flattened(text);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  // Twenty times the length takes about twenty times as long; the square would be four hundred.
  expect(time(100_000) / Math.max(time(5000), 1)).toBeLessThan(120);
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
