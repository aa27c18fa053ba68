import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Order } from '../../../src/data/finder/order.ts';
import { Vocabulary } from '../../../src/data/finder/vocabulary.ts';
import { lettersIn } from '../../finding.ts';

/** Few letters, so that many words begin alike; and letters beyond the first plane. */
const word = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', '0', 'é', 'я', '免', '\uD842', '\uDFB7'),
  minLength: 1,
  maxLength: 6,
});
const batches = fc.array(fc.array(word, { maxLength: 60 }), { maxLength: 6 });

const inOrder = (order: Order, words: Vocabulary): readonly string[] =>
  [...order.sorted.held].map((id) => words.word(id));

const sorted = (all: readonly string[]): readonly string[] => [...new Set(all)].sort();

test('words stand in the order of their letters, however they came', () => {
  fc.assert(
    fc.property(batches, (all) => {
      const words = new Vocabulary();
      const order = new Order(words);
      const here: string[] = [];
      for (const batch of all) {
        for (const each of batch) words.takeWord(each);
        here.push(...batch);
        expect(inOrder(order, words)).toEqual(sorted(here));
      }
    }),
    { numRuns: 200 },
  );
});

test('a beginning finds the words that begin so, and no others', () => {
  const asked = fc.oneof(word, fc.constant(''));
  fc.assert(
    fc.property(batches, fc.array(asked, { minLength: 1, maxLength: 8 }), (all, beginnings) => {
      const words = new Vocabulary();
      const order = new Order(words);
      for (const each of all.flat()) words.takeWord(each);
      for (const beginning of beginnings) {
        const [from, to] = order.beginning(lettersIn(beginning));
        expect(inOrder(order, words).slice(from, to)).toEqual(
          sorted(all.flat()).filter((each) => each.startsWith(beginning)),
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('thousands that come one by one are put in their places now and then', () => {
  const words = new Vocabulary();
  const order = new Order(words);
  const all = Array.from({ length: 9_000 }, (_, at) => `w${(at * 7919) % 9_001}`);
  for (const each of all) {
    words.takeWord(each);
    order.keepUp();
  }
  expect(inOrder(order, words)).toEqual(sorted(all));
});

test('the order goes on from what was kept of it', () => {
  const words = new Vocabulary();
  for (const each of ['nurses', 'care', 'sleep']) words.takeWord(each);
  const kept = Uint32Array.from(new Order(words).sorted.held);
  words.takeWord('dreams');
  const order = new Order(words, kept);
  expect(inOrder(order, words)).toEqual(['care', 'dreams', 'nurses', 'sleep']);
});
