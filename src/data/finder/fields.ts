/** Where in a reference a word stands: one bit each, in the entries of `Postings`. */
export const field = {
  /** The surname of the first author, or editor where there is none. */
  first: 1,
  /** The surnames of the others. */
  surname: 2,
  /** Given names and initials. */
  given: 4,
  title: 8,
  year: 16,
  /** The journal, the book, the conference. */
  container: 32,
  /** Keywords, and the labels and collections of the team. */
  keyword: 64,
  /** Short and original titles, publishers, series, numbers. */
  other: 128,
} as const;

/** Every field but the abstract. */
export const anywhere = 255;

/** How much a word says by where it stands: people remember who and what about before where. */
const weights: readonly (readonly [bit: number, weight: number])[] = [
  [field.first, 1],
  [field.year, 1],
  [field.surname, 0.85],
  [field.title, 0.8],
  [field.container, 0.6],
  [field.keyword, 0.5],
  [field.given, 0.45],
  [field.other, 0.4],
];

/** How much a word in the abstract says. */
export const inAbstract = 0.3;

/** The weight of each combination of fields: of the best one, and a little for each other. */
export const weightOf = Float64Array.from({ length: 256 }, (_, mask) => {
  const held = weights.filter(([bit]) => mask & bit).map(([, weight]) => weight);
  return held.length === 0 ? 0 : Math.max(...held) + 0.02 * (held.length - 1);
});
