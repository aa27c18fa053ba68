import { describe, expect, test } from 'vitest';
import { date, people, shown } from '../../src/commands/field-forms.ts';
import type { CslDate, CslName } from '../../src/data/csl.ts';

describe('what is shown, typed again', () => {
  test.each<CslDate>([
    { 'date-parts': [[2025]] },
    { 'date-parts': [[2025, 5]] },
    { 'date-parts': [[2025, 5, 3]] },
    {
      'date-parts': [
        [2025, 12, 30],
        [2026, 1, 2],
      ],
    },
    { 'date-parts': [[2025]], season: 1 },
    { 'date-parts': [[2019], [2020, 21]] },
    { 'date-parts': [[800]] },
    { literal: 'in press' },
  ])('is the same date: %j', (value) => {
    expect(date.parse(shown(value), undefined)).toEqual(value);
  });

  test.each<CslName>([
    { family: 'Liapi', given: 'Foteini' },
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { literal: 'Ministry of Health; Welfare' },
  ])('is the same name: %j', (name) => {
    expect(people.parse(shown([name]), undefined)).toEqual([name]);
  });
});
