import { beforeAll, describe, expect, it } from 'vitest';
import { resolveStyle, styles, suggestStyles } from '../../src/references/styles.ts';
import { stockShelf } from './shelf.ts';

beforeAll(stockShelf);

const resolved = (words: string): string | undefined => resolveStyle(words)?.id;
const suggested = (words: string, limit = 25): string[] =>
  suggestStyles(words, limit).map(({ id }) => id);

describe('resolveStyle', () => {
  it.each([
    ['apa', 'apa'],
    ['APA', 'apa'],
    [' APA 7 ', 'apa'],
    ['American Psychological Association 7th edition', 'apa'],
    ['Vancouver', 'vancouver'],
    ['NLM', 'vancouver'],
    ['harvard', 'harvard-cite-them-right'],
    ['harvard1', 'harvard-cite-them-right'],
    ['Cite Them Right', 'harvard-cite-them-right'],
    ['chicago', 'chicago-author-date'],
    ['Chicago (author-date)', 'chicago-author-date'],
    ['MLA', 'modern-language-association'],
    ['ama', 'american-medical-association'],
    ['Nature', 'nature'],
    ['I.E.E.E.', undefined],
    ['association medical', 'american-medical-association'],
  ])('reads %j as %s', (words, id) => {
    expect(resolved(words)).toBe(id);
  });

  it.each(['', ' ', '-', 'american', 'appa', 'turabian', 'constructor', '__proto__'])(
    'takes no style for %j, which names none or several',
    (words) => {
      expect(resolved(words)).toBeUndefined();
    },
  );
});

describe('suggestStyles', () => {
  it('offers all of them, in order, before anything is typed', () => {
    expect(suggested('')).toEqual(styles().map(({ id }) => id));
    expect(suggested('', 3)).toEqual(['apa', 'vancouver', 'nature']);
  });

  it('puts first what the words name, then what begins with them', () => {
    expect(suggested('apa')[0]).toBe('apa');
    expect(suggested('mla')[0]).toBe('modern-language-association');
    expect(suggested('n')[0]).toBe('nature');
    expect(suggested('chi')[0]).toBe('chicago-author-date');
    expect(suggested('lang mod')[0]).toBe('modern-language-association');
  });

  it('forgives a slip', () => {
    expect(suggested('vancuver')[0]).toBe('vancouver');
    expect(suggested('harvrd')[0]).toBe('harvard-cite-them-right');
  });

  it('offers nothing for words that are like nothing', () => {
    expect(suggested('xyzzy')).toEqual([]);
  });

  it('keeps to the limit, and names none twice', () => {
    const all = suggested('a');
    expect(new Set(all).size).toBe(all.length);
    expect(suggested('a', 2)).toEqual(all.slice(0, 2));
  });
});
