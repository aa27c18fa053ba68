import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Finder } from '../../../src/data/finder.ts';
import type { Reference } from '../../../src/data/reference.ts';
import { from, work } from '../../works.ts';

const word = fc.constantFrom(
  'sleep',
  'sleeping',
  'nurses',
  'nurse',
  'care',
  'integrated',
  'β-catenin',
  '免疫学',
  'the',
  'of',
  'du',
  'köln',
);
const reference = (key: string): fc.Arbitrary<Reference> =>
  fc
    .record({
      surname: fc.constantFrom('Smith', 'Smyth', 'Du', 'van der Berg', 'Müller'),
      year: fc.integer({ min: 2018, max: 2021 }),
      title: fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
      abstract: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      doi: fc.constantFrom('10.1234/a', '10.1234/ab', '10.1234/c'),
    })
    .map(({ surname, year, title, abstract, doi }) => ({
      key,
      source: from(),
      ...work(surname, year, title, { abstract, DOI: doi }),
    }));

const keys = ['one', 'two', 'three', 'four', 'five', 'six'];
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...keys).chain((key) => reference(key).map((put) => ({ put }))),
  },
  { weight: 1, arbitrary: fc.constantFrom(...keys).map((removed) => ({ removed })) },
);

const questions = [
  '',
  's',
  'sle',
  'sleep',
  'slepe',
  'smith',
  'smith 2019',
  's m sleep',
  'du 2020',
  'nurses sleep',
  'sleepcare',
  'inte grated',
  'beta catenin',
  '疫学',
  'the of',
  '10.1234/a',
  '10.1234/',
  'author:smith care',
  'year:2019-2020',
  '"sleep nurses"',
  'koeln',
  'berg care 2018',
  'nurses carre',
  'xyz',
];

const found = (finder: Finder, words: string): unknown =>
  finder.find(words, { limit: 10 }).map(({ reference: { key }, by }) => [key, by]);

test('whatever came, changed and left, what is found is what a new finder finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const live = new Finder();
      const here = new Map<string, Reference>();
      for (const [at, each] of steps.entries()) {
        // What was found before must not be remembered for what is here now.
        found(live, questions[at % questions.length] ?? '');
        if ('put' in each) {
          live.update({ put: [each.put], removed: [] });
          here.set(each.put.key, each.put);
          continue;
        }
        const gone = here.get(each.removed);
        if (!gone) continue;
        live.update({ put: [], removed: [gone] });
        here.delete(each.removed);
      }
      const fresh = new Finder();
      fresh.update({ put: [...here.values()], removed: [] });
      for (const words of questions)
        expect([words, found(live, words)]).toEqual([words, found(fresh, words)]);
    }),
    { numRuns: 300 },
  );
});

test('what has left takes no room for ever', async () => {
  const live = new Finder();
  const smith = (title: string): Reference => ({
    key: 'smith',
    source: from(),
    ...work('Smith', 2020, title),
  });
  for (let time = 0; time < 2_500; time += 1) {
    await live.follow({ put: [smith(`Sleep ${time}`)], removed: [] });
  }
  expect(live.register.catalogue.documents).toBeLessThan(1_100);
  expect(live.find('sleep 2499', { limit: 5 })).toHaveLength(1);
  expect(live.find('sleep', { limit: 5 })).toHaveLength(1);
});
