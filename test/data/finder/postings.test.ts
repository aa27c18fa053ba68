import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf, Postings } from '../../../src/data/finder/postings.ts';

/** Documents with masks, in their order. */
function masksOf(postings: Postings, word: number): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  postings.each(word, (page, from, to) => {
    for (const entry of page.subarray(from, to)) found.push([entry >>> 8, entry & 255]);
  });
  return found;
}

/** What is said of postings, said plainly. */
class Plain {
  readonly #words = new Map<number, Map<number, number>>();

  add(word: number, doc: number, mask: number): void {
    const docs = this.#words.get(word) ?? new Map<number, number>();
    this.#words.set(word, docs.set(doc, (docs.get(doc) ?? 0) | mask));
  }

  of(word: number): readonly (readonly [number, number])[] {
    return [...(this.#words.get(word) ?? [])];
  }
}

const mask = fc.integer({ min: 0, max: 255 });
const documents = fc.array(
  fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), mask), { maxLength: 12 }),
  { maxLength: 80 },
);

test('each word has the documents in which it stands, with all of its fields there', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const [postings, plain] = [new Postings(), new Plain()];
      for (const [doc, words] of all.entries()) {
        for (const [word, where] of words) {
          postings.add(word, doc, where);
          plain.add(word, doc, where);
        }
      }
      for (let word = 0; word <= 41; word += 1) {
        expect(masksOf(postings, word)).toEqual(plain.of(word));
        expect(entriesOf(postings, word)).toEqual(plain.of(word).map(([doc]) => doc));
        expect(postings.frequency(word)).toBe(plain.of(word).length);
        expect(postings.has(word)).toBe(plain.of(word).length > 0);
      }
    }),
    { numRuns: 60 },
  );
});

describe('over all slices up to 5,000 documents', () => {
  const many = 5_000;
  const postings = new Postings();
  const plain = new Plain();
  for (let doc = 0; doc < many; doc += 1) {
    // A word that stands everywhere, one that stands here and there, and many that stand once.
    for (const word of [0, 3 + doc, ...(doc % 3 === 0 ? [1] : [])]) {
      for (const where of [1 << (doc % 8), 1]) {
        postings.add(word, doc, where);
        plain.add(word, doc, where);
      }
    }
  }

  test('nothing is lost, and nothing comes twice', () => {
    for (const word of [0, 1, 2, 3, 4_000, many + 2, many + 3]) {
      expect(masksOf(postings, word)).toEqual(plain.of(word));
    }
  });

  test('postings go on from their parts', () => {
    const live = new Postings();
    let again = new Postings();
    for (let doc = 0; doc < 2_200; doc += 1) {
      live.add(1, doc, 2);
      again.add(1, doc, 2);
      const edge = (doc + 1) & (doc + 2);
      if (edge === 0 || (doc & 255) === 0) again = new Postings(again.parts());
    }
    expect(masksOf(again, 1)).toEqual(masksOf(live, 1));
    expect(again.frequency(1)).toBe(2_200);
  });
});

test('the largest number of a document is kept whole', () => {
  const postings = new Postings();
  postings.add(5, 2 ** 24 - 1, 255);
  expect(masksOf(postings, 5)).toEqual([[2 ** 24 - 1, 255]]);
});

test('what has left lessens the frequency, and stays where it is', () => {
  const postings = new Postings();
  for (const doc of [3, 8]) postings.add(1, doc, 1);
  postings.lessen(1);
  expect([postings.frequency(1), entriesOf(postings, 1), postings.has(1)]).toEqual([
    1,
    [3, 8],
    true,
  ]);
  postings.lessen(1);
  expect([postings.frequency(1), postings.has(1)]).toEqual([0, true]);
  const again = new Postings(postings.parts());
  expect([again.frequency(1), entriesOf(again, 1)]).toEqual([0, [3, 8]]);
  again.add(1, 9, 1);
  expect([again.frequency(1), entriesOf(again, 1)]).toEqual([1, [3, 8, 9]]);
});

test('a word that never came stands nowhere', () => {
  const postings = new Postings();
  expect([postings.frequency(7), postings.has(7), entriesOf(postings, 7)]).toEqual([0, false, []]);
});
