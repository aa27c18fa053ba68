import { beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../src/references/cite.ts';
import type { Mention } from '../../src/references/mention.ts';
import { toPlain } from '../../src/references/plain.ts';
import { stockShelf, style } from './styles/stock.ts';
import { seed } from './works.ts';

beforeAll(stockShelf);

const inText = (id: string, mention: Mention): string =>
  toPlain(cite({ ...seed, title: 'Factors' }, style(id), undefined, mention).inText);
const two = { ...seed, author: (seed.author ?? []).slice(0, 2) };

describe('a mention in the sentence', () => {
  const narrative = { form: 'narrative', prefix: 'see', suffix: 'for <b>x</b>' } as const;
  it.each([
    ['apa', 'see Liapi et al. (2025) for <b>x</b>'],
    ['vancouver', 'see Liapi et al. (1) for <b>x</b>'],
    ['ieee', 'see Liapi et al. [1] for <b>x</b>'],
    ['modern-language-association', 'see Liapi et al. for <b>x</b>'],
    ['chicago-author-date', 'see Liapi et al. (2025) for <b>x</b>'],
  ])('has the words around it once, as they were typed, in %s', (id, said) => {
    expect(inText(id, narrative)).toBe(said);
  });

  it('names who wrote the work, where the style has notes', () => {
    expect(inText('chicago-fullnote-bibliography', { form: 'narrative' })).toBe('F. Liapi et al.');
  });

  it('says “and” in APA, where brackets have “&”', () => {
    const said = (form: Mention['form']): string =>
      toPlain(cite(two, style('apa'), undefined, form ? { form } : {}).inText);
    expect(said('narrative')).toBe('Liapi and Chater (2025)');
    expect(said(undefined)).toBe('(Liapi & Chater, 2025)');
    expect(toPlain(cite(two, style('apa'), 'de-DE', { form: 'narrative' }).inText)).toBe(
      'Liapi und Chater (2025)',
    );
  });
});

describe('a mention in a later note', () => {
  it('is the short form of the style', () => {
    const later = { form: 'later', locator: '4' } as const;
    expect(inText('chicago-fullnote-bibliography', later)).toBe('Liapi et al., “Factors,” 4.');
    expect(inText('modern-humanities-research-association', later)).toMatch(/^Liapi/);
  });

  it('is the usual one, where the style knows no notes', () => {
    expect(inText('apa', { form: 'later' })).toBe('(Liapi et al., 2025)');
  });
});
