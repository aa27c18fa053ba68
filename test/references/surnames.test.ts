import { beforeAll, describe, expect, it } from 'vitest';
import type { CslName } from '../../src/data/csl.ts';
import { buildPrinter } from '../../src/references/engine.ts';
import { surnames } from '../../src/references/surnames.ts';
import { stockShelf, style } from './styles/stock.ts';

beforeAll(stockShelf);

const named = (author: readonly CslName[], locale = 'en-US'): string =>
  surnames(buildPrinter(style('ieee'), locale, 'unsorted').engine, { type: 'book', author });

const [roe, doe, poe] = ['Roe', 'Doe', 'Poe'].map((family) => ({ family }));

describe('who wrote a work', () => {
  it('has the particles that do not drop', () => {
    const van = { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' };
    const d = { family: 'Alembert', given: 'J.', 'non-dropping-particle': "d'" };
    const al = { family: 'Hakim', given: 'A.', 'non-dropping-particle': 'al-' };
    expect(named([van, d])).toBe('van Beethoven and d’Alembert');
    expect(named([al, { family: 'Goethe', 'dropping-particle': 'von' }])).toBe(
      'al-Hakim and Goethe',
    );
  });

  it('is joined as the language joins names', () => {
    const two = [roe, doe].flatMap((name) => name ?? []);
    const three = [roe, doe, poe].flatMap((name) => name ?? []);
    const said = ['de-DE', 'ja-JP', 'zh-CN', 'he-IL', 'ar'].map((locale) => named(two, locale));
    expect(said).toEqual(['Roe und Doe', 'RoeとDoe', 'Roe和Doe', 'RoeוDoe', 'Roe و Doe']);
    expect(['en-US', 'ja-JP'].map((locale) => named(three, locale))).toEqual([
      'Roe et al.',
      'Roeほか',
    ]);
  });

  it('may be an institution, whose signs are text, or nobody', () => {
    expect(named([{ literal: 'A <b> & C' }])).toBe('A &#60;b&#62; &#38; C');
    expect(named([])).toBe('');
  });
});
