import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finderOf, kept } from '../../finding.ts';
import { work } from '../../works.ts';

const csl = {
  'container-title': 'Journal of Sleep Research',
  abstract: 'We asked nurses how they sleep after long shifts in winter.',
};

/** Where the words stand in a work: by variable, the letters that are marked. */
function marked(words: string, title = 'Sleep in nurses', more = csl): Record<string, string[]> {
  const reference = kept('one', work('Müller', 2020, title, more));
  return Object.fromEntries(
    finderOf([reference])
      .marks(reference, words)
      .map(({ variable, text, ranges }) => [
        variable,
        ranges.map(([from, to]) => text.slice(from, to + 1)),
      ]),
  );
}

describe('words are marked where they stand', () => {
  test('in title and container', () => {
    expect(marked('sleep')).toEqual({ title: ['Sleep'], 'container-title': ['Sleep'] });
  });

  test('in the abstract, where a word stands nowhere else', () => {
    expect(marked('sleep winter')).toMatchObject({ title: ['Sleep'], abstract: ['winter'] });
  });

  test('in names, with or without their marks', () => {
    for (const words of ['muller', 'Müller']) expect(marked(words)).toEqual({ author: ['Müller'] });
  });

  test('in titles with marks', () => {
    for (const words of ['koln', 'Köln'])
      expect(marked(words, 'Gesundheit in Köln heute')['title']).toEqual(['Köln']);
  });

  test('behind markup, which is no part of the text', () => {
    const reference = kept('one', work('Smith', 2020, 'Sleep <i>in</i> nurses'));
    expect(finderOf([reference]).marks(reference, 'nurses')).toEqual([
      { variable: 'title', text: 'Sleep in nurses', ranges: [[9, 14]] },
    ]);
  });

  test('each of them', () => {
    expect(marked('nurses sleep')['title']).toEqual(['Sleep', 'nurses']);
  });

  test('also unfinished, or misspelt a little', () => {
    expect(marked('nurs')['title']).toEqual(['nurs']);
    expect(marked('nursses')['title']?.join()).toContain('nurs');
  });

  test('in scripts without spaces', () => {
    expect(marked('免疫学', '最新の免疫学の研究')['title']).toEqual(['免疫学']);
  });
});

test('what stands nowhere is not marked, and nothing is where nothing is typed', () => {
  expect([marked('xylophone'), marked(''), marked('year:2020')]).toEqual([{}, {}, {}]);
});

test('filters and quotes are no text to be marked', () => {
  expect(marked('"in nurses" year:2020 has:doi')['title']).toEqual(['in', 'nurses']);
});

test('the end of a long abstract is not looked at', () => {
  const abstract = `${'word '.repeat(1_000)}xylophone`;
  expect(marked('xylophone', 'Sleep', { ...csl, abstract })).toEqual({});
});

test('ranges lie within the text, one behind the other', () => {
  const word = fc.constantFrom('sleep', 'Sleeping', 'nurses', 'Köln', 'Émile', 'in', 'care');
  const texts = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(texts, texts, texts, (title, abstract, words) => {
      const reference = kept('one', work('Köhler', 2020, title, { abstract }));
      for (const { text, ranges } of finderOf([reference]).marks(reference, words)) {
        let end = -1;
        for (const [from, to] of ranges) {
          expect(from).toBeGreaterThan(end);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThan(text.length);
          end = to;
        }
      }
    }),
    { numRuns: 100 },
  );
});
