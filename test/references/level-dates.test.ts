import { beforeAll, describe, expect, it } from 'vitest';
import type { CslDate } from '../../src/data/csl.ts';
import { cite } from '../../src/references/cite.ts';
import { levelDates } from '../../src/references/level-dates.ts';
import { toPlain } from '../../src/references/plain.ts';
import { eight, stockShelf, style } from './styles/stock.ts';
import { seed } from './works.ts';

beforeAll(stockShelf);

type Parts = NonNullable<CslDate['date-parts']>;

describe('a date whose ends say more and less', () => {
  it.each<[Parts, Parts]>([
    [
      [[2018, 3], [2019]],
      [[2018], [2019]],
    ],
    [
      [[2018], [2019, 3]],
      [[2018], [2019]],
    ],
    [
      [
        [2018, 3, 4],
        [2018, 5],
      ],
      [
        [2018, 3],
        [2018, 5],
      ],
    ],
    [
      [[2018, 21], [2019]],
      [[2018], [2019]],
    ],
  ])('says as much at both: %j', (parts, level) => {
    const issued = { 'date-parts': parts };
    expect(levelDates({ ...seed, issued, accessed: issued })).toEqual({
      issued: { 'date-parts': level },
      accessed: { 'date-parts': level },
    });
    for (const id of eight) {
      expect(toPlain(cite({ ...seed, issued }, style(id)).reference), id).toContain('2018');
    }
  });

  it('may have seasons, which styles print', () => {
    const reference = (parts: Parts, id: string): string =>
      toPlain(cite({ ...seed, issued: { 'date-parts': parts } }, style(id)).reference);
    const winter: Parts = [
      [2019, 24],
      [2020, 21],
    ];
    expect(reference(winter, 'modern-language-association')).toContain('Winter 2019–Spring 2020');
    expect(
      reference(
        [
          [2018, 21],
          [2018, 22],
        ],
        'vancouver',
      ),
    ).toContain('2018 Spring–Summer');
    expect(reference(winter, 'apa')).toContain('(2019–2020)');
  });

  it('is left as it is where they say the same', () => {
    const issued: CslDate = {
      'date-parts': [
        [2018, 3],
        [2018, 5],
      ],
    };
    expect(levelDates({ ...seed, issued, accessed: { literal: 'now' } })).toEqual({});
  });
});
