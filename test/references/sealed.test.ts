import { beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/data/csl.ts';
import { cite } from '../../src/references/cite.ts';
import { list } from '../../src/references/list.ts';
import { toPlain } from '../../src/references/plain.ts';
import { sealedName, sealedText, unseal } from '../../src/references/sealed.ts';
import { stockShelf, style } from './styles/stock.ts';

beforeAll(stockShelf);

const known = Object.getOwnPropertyNames(Object.prototype);
const book = { type: 'book', issued: { 'date-parts': [[2020]] } } as const;
const roe = [{ family: 'Roe', given: 'J.' }];

/** Works that have the word in a place of their own each. */
const worksWith = (word: string): readonly CslItem[] => [
  { ...book, title: 'T', author: [{ family: word, given: 'J.' }] },
  { ...book, title: 'T', author: [{ family: 'Roe', given: word }] },
  { ...book, title: 'T', author: [{ literal: word }, ...roe] },
  { ...book, title: 'T', editor: [{ literal: word }] },
  { type: 'book', title: word },
  { type: 'book', title: `<i>${word}</i>`, 'title-short': word },
  { type: 'article-journal', title: 'T', author: roe, issued: { literal: word }, status: word },
];

describe('a word that every object of JavaScript knows', () => {
  it.each(known)('is printed as any other: %s', (word) => {
    // A word that no object knows, with the same first letter: a given name is printed by its initials.
    const other = `${word}q`;
    for (const id of ['apa', 'modern-language-association', 'ieee']) {
      const print = (said: string) =>
        worksWith(said).map((csl) => toPlain(cite(csl, style(id)).reference).toLowerCase());
      const usual = print(other).map((text) =>
        text.replaceAll(other.toLowerCase(), word.toLowerCase()),
      );
      const printed = print(word);
      expect(printed, id).toEqual(usual);
      // The word is there, but for a given name, of which the family is.
      for (const [at, csl] of worksWith(word).entries())
        expect(printed[at], id).toContain(
          csl.author?.[0]?.given === word ? 'roe' : word.toLowerCase(),
        );
    }
  });

  it('keeps no other work from the list', () => {
    const works = ['constructor', '__proto__', 'valueOf'].flatMap((word) =>
      worksWith(word).map((csl, at) => ({ key: `${word}${at}`, csl })),
    );
    const { entries, unprinted } = list({ style: style('apa'), works });
    expect(entries).toHaveLength(works.length);
    expect(unprinted).toEqual([]);
  });

  it('is no language', () => {
    for (const language of [...known, 'constructor-US', 'en', 'German']) {
      const { inText } = cite({ ...book, title: 'T', author: roe, language }, style('apa'));
      expect(toPlain(inText)).toBe('(Roe, 2020)');
    }
  });
});

describe('what citeproc prints in place of nothing', () => {
  it.each(['[CSL STYLE ERROR: a study]', 'The [NO_PRINTED_FORM] problem'])(
    'is kept in a title: %s',
    (title) => {
      const works = [{ key: 'one', csl: { ...book, title, author: roe } }];
      const apa = style('apa');
      const whole = `Roe, J. (2020). ${title}.`;
      expect(toPlain(cite({ ...book, title, author: roe }, apa).reference)).toBe(whole);
      expect(toPlain(list({ style: apa, works }).entries[0]?.runs ?? [])).toBe(whole);
    },
  );

  it('is kept in the words around a citation', () => {
    const mention = { prefix: '[NO_PRINTED_FORM]', suffix: '[CSL STYLE ERROR: no]' };
    const csl = { ...book, title: 'T', author: roe };
    const inText = (form: 'parenthetical' | 'narrative'): string =>
      toPlain(cite(csl, style('apa'), undefined, { ...mention, form }).inText);
    expect(inText('parenthetical')).toBe('([NO_PRINTED_FORM] Roe, 2020 [CSL STYLE ERROR: no])');
    expect(inText('narrative')).toBe('[NO_PRINTED_FORM] Roe (2020) [CSL STYLE ERROR: no]');
  });
});

describe('a seal', () => {
  it('stands only where it is needed, and can be taken out again', () => {
    for (const text of ['Constructors', 'the constructor of [things]', 'Smith']) {
      expect(sealedText(text)).toBe(text);
    }
    expect(sealedName('Smith')).toBe('Smith');
    for (const word of known) {
      expect(sealedName(word)).not.toBe(word);
      expect(unseal(sealedName(word))).toBe(word);
    }
  });
});
