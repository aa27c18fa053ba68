import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { field } from '../../../src/data/finder/fields.ts';
import { longestQuestion, parse, type Question } from '../../../src/data/finder/question.ts';
import { kept } from '../../finding.ts';
import { work } from '../../works.ts';

/** The words of a question, with `…` behind one that may go on, and `fields:` before one that is bound. */
const wordsOf = ({ tokens }: Question): string =>
  tokens
    .map(({ word, unfinished, only }) =>
      [only === undefined ? '' : `${only}:`, word, unfinished ? '…' : ''].join(''),
    )
    .join(' ');
const words = (typed: string, prefix = true): string => wordsOf(parse(typed, prefix));

describe('the last word may be unfinished', () => {
  test.each([
    ['sleep nur', 'sleep nur…'],
    ['sleep nur ', 'sleep nur'],
    ['sleep nur-', 'sleep nur…'],
    ['', ''],
    ['"sleep nur', 'sleep nur…'],
    ['"sleep nur"', 'sleep nur'],
    ['“sleep nur”', 'sleep nur'],
    ['"sleep" nur', 'sleep nur…'],
    ['sleep year:2019', 'sleep'],
    ['slee year:2019 nur', 'slee nur…'],
    ['author:smi', '7:smi…'],
    ['author:"smi"', '7:smi'],
    ['免疫学', '免疫 疫学…'],
  ])('%s → %s', (typed, expected) => {
    expect(words(typed)).toBe(expected);
  });

  test('but not where it is said that it is whole', () => {
    expect(words('sleep nur', false)).toBe('sleep nur');
  });
});

describe('manners of citing are no words', () => {
  test.each([
    ['Smith et al. nurses', 'smith nurses'],
    ['Smith et al nurses', 'smith nurses'],
    ['Smith et. al. (2019)', 'smith 2019'],
    ['Smith ET AL., 2019', 'smith 2019'],
    ['Smith & Jones', 'smith jones'],
    ['Smith&Jones', 'smith jones'],
    ["Smith's sleep", 'smith sleep'],
    ['Smith’s sleep', 'smith sleep'],
    ['etal', 'etal'],
    ['planet alone', 'planet alone'],
  ])('%s → %s', (typed, expected) => {
    expect(words(typed, false)).toBe(expected);
  });

  test('but in quotes they are meant', () => {
    expect(words('"smith et al"', false)).toBe('smith et al');
  });
});

describe('quotes make a phrase', () => {
  const phrases = (typed: string): readonly string[] => {
    return parse(typed, false).phrases.map((phrase) => phrase.words.join(' '));
  };

  test.each([
    ['straight', '"hand hygiene"', ['hand hygiene']],
    ['curly', '“hand hygiene”', ['hand hygiene']],
    ['low and high', '„hand hygiene“', ['hand hygiene']],
    ['not closed yet', 'smith "hand hyg', ['hand hyg']],
    ['two of them', '"hand hygiene" in "health care"', ['hand hygiene', 'health care']],
    ['around one word', '"hand"', []],
    ['around nothing', '"" “”', []],
    ['with a hyphen inside', '"cross-sectional"', ['cross sectional']],
    ['with a colon inside', '"sleep: year:2019"', ['sleep year 2019']],
  ])('%s', (_, typed, expected) => {
    expect(phrases(typed)).toEqual(expected);
  });

  test('of words that stay words of the question', () => {
    expect(words('smith "hand hygiene" 2019', false)).toBe('smith hand hygiene 2019');
  });
});

describe('a name with a colon', () => {
  const fieldsOfPeople = field.first | field.surname | field.given;

  test('binds words to fields', () => {
    expect(words('author:smith sleep', false)).toBe(`${fieldsOfPeople}:smith sleep`);
    expect(words('journal:"health services" x', false)).toBe(
      `${field.container}:health ${field.container}:services x`,
    );
    expect(words('title:inter-professional', false)).toBe(
      `${field.title}:inter ${field.title}:professional`,
    );
    expect(words('AUTHOR:smith', false)).toBe(`${fieldsOfPeople}:smith`);
  });

  test('is a filter where it names one, and no word', () => {
    const { tokens, filters } = parse('sleep year:2019 has:doi type:"book" nurses', false);
    expect(tokens.map(({ word }) => word)).toEqual(['sleep', 'nurses']);
    expect(filters).toHaveLength(3);
  });

  test('is words where it names none', () => {
    for (const typed of ['foo:bar', 'Sleep:nurses', 'constructor:bar']) {
      const { tokens, filters } = parse(typed, false);
      expect(tokens.map(({ word }) => word)).toEqual(typed.toLowerCase().split(/: ?/));
      expect(filters).toEqual([]);
    }
  });
});

test('a filter whose value is still to be typed rules nothing out, and is no word', () => {
  for (const typed of ['sleep year:', 'author: sleep', 'type:"" sleep']) {
    const { tokens, filters } = parse(typed, false);
    expect(tokens.map(({ word }) => word)).toEqual(['sleep']);
    expect(filters.map(({ fits }) => fits(kept('one', work('Smith', 2020, 'Sleep'))))).toEqual([
      true,
    ]);
  }
});

test('a word counts twice at most, however often it is typed', () => {
  expect(words('urban forestry & urban greening', false)).toBe('urban forestry urban greening');
  expect(words(`${'care '.repeat(20)}sleep`, false)).toBe('care care sleep');
});

describe('long questions are cut', () => {
  test('behind 16 words', () => {
    const typed = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
    expect(words(typed)).toBe(typed.split(' ').slice(0, 16).join(' '));
  });

  test('behind 500 letters', () => {
    const { tokens } = parse(`${'.'.repeat(longestQuestion)}sleep`, true);
    expect(tokens).toEqual([]);
  });
});

test('the pieces are what stands between spaces, in lower case', () => {
  expect(parse('  Sleep-wake  (Smith) ', true).pieces).toEqual(['sleep-wake', '(smith)']);
});

test('whatever is typed is taken apart', () => {
  const unit = fc.constantFrom(
    ...['"', '“', '”', '„', ':', 'year:', 'author:', 'has:', '>', '-', ' ', '&', 'et al', "'s"],
    ...['a', 'sleep', '2019', '免疫', 'β', '\0', '💥'],
  );
  fc.assert(
    fc.property(
      fc.array(unit, { maxLength: 20 }).map((units) => units.join('')),
      fc.boolean(),
      (typed, prefix) => {
        const { tokens, phrases } = parse(typed, prefix);
        expect(tokens.length).toBeLessThanOrEqual(16);
        expect(tokens.slice(0, -1).some(({ unfinished }) => unfinished)).toBe(false);
        for (const phrase of phrases) expect(phrase.words.length).toBeGreaterThan(1);
      },
    ),
    { numRuns: 1_000 },
  );
});
