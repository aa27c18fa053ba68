import { beforeAll, describe, expect, it } from 'vitest';
import type { CslItem, CslName } from '../../src/data/csl.ts';
import { cite } from '../../src/references/cite.ts';
import type { Mention } from '../../src/references/mention.ts';
import { toPlain } from '../../src/references/plain.ts';
import { stockShelf, style } from './styles/stock.ts';

beforeAll(stockShelf);

const report: CslItem = {
  type: 'report',
  title: 'Global burden of disease',
  issued: { 'date-parts': [[2020]] },
};

const said = (id: string, csl: Partial<CslItem>, locale?: string, more: Mention = {}): string =>
  toPlain(cite({ ...report, ...csl }, style(id), locale, { ...more, form: 'narrative' }).inText);
const by = (id: string, author: readonly CslName[], locale?: string): string =>
  said(id, { author }, locale);

const roe = { family: 'Roe', given: 'J.' };
const firm = { literal: 'Johnson & Johnson' };

describe('“and” in the sentence, in APA', () => {
  it('stands between names, and not in the name of an institution', () => {
    expect(by('apa', [firm])).toBe('Johnson & Johnson (2020)');
    expect(by('apa', [firm, roe])).toBe('Johnson & Johnson and Roe (2020)');
    expect(by('apa', [{ literal: 'Food & Drug Administration' }], 'de-DE')).toBe(
      'Food & Drug Administration (2020)',
    );
    expect(toPlain(cite({ ...report, author: [firm, roe] }, style('apa')).inText)).toBe(
      '(Johnson & Johnson & Roe, 2020)',
    );
  });

  it('is none in a title', () => {
    expect(said('apa', { title: 'Pride & prejudice' })).toBe('Pride & Prejudice (2020)');
  });
});

describe('a numeric style in the sentence', () => {
  it('stands close to the name where its number is raised', () => {
    expect(by('nature', [roe])).toBe('Roe¹');
    expect(by('american-medical-association', [roe])).toBe('Roe¹');
    expect(by('ieee', [roe])).toBe('Roe [1]');
    expect(by('vancouver', [roe])).toBe('Roe (1)');
  });

  it('calls a work of nobody by its title', () => {
    expect(said('ieee', {}, undefined, { locator: '5' })).toBe(
      'Global burden of disease [1, p. 5]',
    );
    expect(said('nature', { 'title-short': 'Burden' })).toBe('Burden¹');
  });
});

describe('a work of nobody in the sentence', () => {
  it('is called by its title, where the style would say the year twice', () => {
    expect(said('acm-siggraph', {})).toBe('Global burden of disease [2020]');
    expect(said('acta-amazonica', {})).toMatch(/^Global burden of disease \(.*2020\)$/);
    expect(said('alcohol-and-alcoholism', {})).toBe('Global burden of disease (Anon., 2020)');
    expect(said('springer-basic-author-date', { title: 'A <i>E. coli</i> <book>' })).toMatch(
      /^A E\. coli <book> \(/,
    );
  });

  it('is what stands in brackets, where its title stands there', () => {
    expect(said('environmental-values', {})).toBe('(Global burden of disease, 2020)');
  });

  it('is as the style has it, where that is well', () => {
    expect(said('apa', {}, undefined, { locator: '5' })).toBe(
      'Global Burden of Disease (2020, p. 5)',
    );
  });

  it('is its title alone, where the style has notes', () => {
    const page = {
      URL: 'https://example.org/',
      accessed: { 'date-parts': [[2022, 3, 4]] },
    } as const;
    for (const id of [
      'chicago-fullnote-bibliography',
      'acta-philosophica',
      'afro-asia',
      'oscola',
    ]) {
      expect(said(id, page), id).toBe('Global burden of disease');
    }
  });
});
