import { describe, expect, test } from 'vitest';
import { Cutter } from '../../../src/data/finder/cutter.ts';
import { finderOf, kept, keysOf } from '../../finding.ts';
import { syntheticReferences } from '../../synthetic.ts';
import { work } from '../../works.ts';

const small = finderOf([kept('one', work('Smith', 2020, 'Sleep in nurses'))]);

describe('what is typed by chance, or by malice', () => {
  test.each(['has:__proto__', 'has:constructor', 'type:constructor', 'type:__proto__'])(
    '%s is nothing that a work has',
    (words) => {
      expect(keysOf(small, words)).toEqual([]);
      expect(keysOf(small, `sleep ${words}`)).toEqual([]);
    },
  );

  test('a word without end is cut, in a question and in a title', () => {
    for (const letter of ['a', '免', 'ア', 'ก']) {
      const long = letter.repeat(300_000);
      expect(new Cutter().cut(long).count).toBeGreaterThan(0);
      const finder = finderOf([
        kept('long', work('Long', 2020, long)),
        kept('two', work('Two', 2021, 'Sleep')),
      ]);
      expect(keysOf(finder, 'two sleep')).toEqual(['two']);
      expect(keysOf(finder, letter.repeat(5))[0]).toBe('long');
    }
  });

  test('a phrase may be longer than the words that are looked for', () => {
    const title =
      'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango';
    const finder = finderOf([kept('long', work('Long', 2020, title))]);
    expect(keysOf(finder, `"${title}"`)).toEqual(['long']);
    expect(keysOf(finder, `${title} "alpha bravo"`)).toEqual(['long']);
    expect(keysOf(finder, `${title} "bravo alpha"`)).toEqual([]);
  });
});

test('a work with all words comes before one with some', () => {
  const finder = finderOf([
    ...syntheticReferences(600),
    kept(
      'nejm',
      work('Ridker', 2017, 'Inflammation', {
        'container-title': 'The New England Journal of Medicine',
      }),
    ),
    kept('short', work('Braunwald', 2002, 'Heart failure', { 'container-title': 'N Engl J Med' })),
  ]);
  expect(
    finder.find('N Engl J Med 2017', { limit: 2 }).map(({ reference, by }) => [reference.key, by]),
  ).toEqual([
    ['nejm', 'nearly'],
    ['short', 'some'],
  ]);
});

test('of words that are as far off, those are meant that come first by their letters', () => {
  const works = Array.from({ length: 26 }, (_, at) =>
    kept(
      `d${at}`,
      work('Any', 2000 + (at % 20), `constantinopolitana${String.fromCharCode(97 + at)}`),
    ),
  );
  expect(keysOf(finderOf([...works].reverse()), 'conztamtinobolidan')).toEqual(
    keysOf(finderOf(works), 'conztamtinobolidan'),
  );
});

test('a word is found as it sounds', () => {
  const finder = finderOf([
    ...syntheticReferences(300),
    kept('schizo', work('Smith', 2020, 'Onset of schizophrenia')),
  ]);
  for (const words of ['skitzofrenia', 'schizofrenia', 'skizophrenia']) {
    expect([words, keysOf(finder, words)[0]]).toEqual([words, 'schizo']);
  }
});

test('umlauts that are two characters are spelt out like those that are one', () => {
  const finder = finderOf([kept('kohl', work('Ko\u0308hl', 2020, 'Sleep'))]);
  expect(finder.find('koehl', { limit: 1 })).toMatchObject([{ by: 'words' }]);
});

test('what is marked lies within the text, at the word', () => {
  for (const [title, words, expected] of [
    ['Żółć Œuvre de ﬁn ßßß nurses', 'nurses', 'nurses'],
    ['Gesundheit in Ko\u0308ln am Abend und Mittag', 'mittag', 'Mittag'],
  ] as const) {
    const reference = kept('one', work('Any', 2020, title));
    const [mark] = small.marks(reference, words);
    const said = mark?.ranges.map(([from, to]) => mark.text.slice(from, to + 1));
    expect(said).toEqual([expected]);
  }
});

test('German quotes are closed by what opens English ones', () => {
  const finder = finderOf([
    kept('one', work('Any', 2020, 'Sleep nurses')),
    kept('two', work('Any', 2021, 'Sleep nurseslike')),
  ]);
  expect(keysOf(finder, '„sleep nurses“')).toEqual(['one']);
});

test('a name with its particle run into it is found', () => {
  const berg = work('Berg', 2020, 'Sleep', {
    author: [{ family: 'Berg', given: 'A.', 'non-dropping-particle': 'van den' }],
  });
  expect(keysOf(finderOf([kept('berg', berg)]), 'vandenberg 2020')).toEqual(['berg']);
});

describe('identifiers as they are printed or copied', () => {
  const finder = finderOf([
    kept('arxiv', work('A', 2021, 'One', { DOI: '10.48550/arXiv.2103.01234' })),
    kept('pubmed', work('B', 2021, 'Two', { PMID: '31234567' })),
    kept('new', work('C', 2021, 'Three', { ISBN: '9798602405442' })),
    kept('old', work('D', 2021, 'Four', { ISBN: '9788602405447' })),
  ]);

  test.each([
    ['arXiv:2103.01234v2 [cs.LG]', 'arxiv'],
    ['https://arxiv.org/html/2103.01234v1', 'arxiv'],
    ['https://arxiv.org/abs/2103.01234?context=cs', 'arxiv'],
    ['https://pubmed.ncbi.nlm.nih.gov/31234567/?term=x', 'pubmed'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/31234567', 'pubmed'],
    ['pubmed.ncbi.nlm.nih.gov/31234567', 'pubmed'],
    ['PMID 31234567.', 'pubmed'],
    ['979-8602405442', 'new'],
    ['978-8602405447', 'old'],
  ])('%s', (words, key) => {
    expect(finder.find(words, { limit: 5 })).toMatchObject([
      { by: 'identifier', reference: { key } },
    ]);
  });
});
