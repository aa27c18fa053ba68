import { beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/data/csl.ts';
import type { Cite } from '../../src/references/citation.ts';
import { list } from '../../src/references/list.ts';
import { toPlain } from '../../src/references/plain.ts';
import { stockShelf, style } from './styles/stock.ts';

beforeAll(stockShelf);

const book = (family: string, title: string): CslItem => ({
  type: 'book',
  title,
  author: [{ family, given: 'Ann' }],
  publisher: 'P',
  issued: { 'date-parts': [[2020]] },
});
const works = [
  { key: 'who', csl: book('Who', 'On music') },
  { key: 'adams', csl: book('Adams', 'On maps') },
  { key: 'doe', csl: book('Doe', 'On trees') },
];

/** All three as they were typed, with words around them and a page of the first. */
const said = (id: string, form?: Cite['form']): string => {
  const cites = works.map(
    ({ key }, at): Cite => ({
      key,
      ...(form ? { form } : {}),
      ...(at === 0 ? { prefix: 'see', locator: '5' } : {}),
      ...(at === works.length - 1 ? { suffix: 'for a review' } : {}),
    }),
  );
  const [runs = []] = list({ style: style(id), works, citations: [cites] }).citations;
  return toPlain(runs);
};

describe('words around a citation of several works', () => {
  it('stand around all of them, however the style sorts', () => {
    expect(said('apa')).toBe('(see Adams, 2020; Doe, 2020; Who, 2020, p. 5 for a review)');
    expect(said('ieee')).toBe('see [1, p. 5], [2], [3] for a review');
  });

  it('stand around all of them in the sentence', () => {
    expect(said('apa', 'narrative')).toBe(
      'see Who (2020, p. 5); Adams (2020); Doe (2020) for a review',
    );
  });
});

describe('a later mention of several works', () => {
  it('is the short form of each', () => {
    expect(said('chicago-fullnote-bibliography', 'later')).toBe(
      'see Who, On Music, 5; Adams, On Maps; Doe, On Trees for a review.',
    );
  });

  it('is the usual one, where the style knows no notes', () => {
    for (const id of ['apa', 'ieee', 'nature']) expect(said(id, 'later'), id).toBe(said(id));
  });
});
