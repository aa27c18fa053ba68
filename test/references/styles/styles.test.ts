import { beforeAll, describe, expect, it } from 'vitest';
import { resolveStyle } from '../../../src/references/styles/resolve.ts';
import { styles, wanted } from '../../../src/references/styles/style.ts';
import { suggestStyles } from '../../../src/references/styles/suggest.ts';
import { stockShelf } from './stock.ts';

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
    ['NLM', 'national-library-of-medicine'],
    ['ICMJE', 'vancouver'],
    ['harvard', 'harvard-cite-them-right'],
    ['harvard1', 'harvard1'],
    ['Cite Them Right', 'harvard-cite-them-right'],
    ['chicago', 'chicago-author-date'],
    ['Chicago (author-date)', 'chicago-author-date'],
    ['MLA', 'modern-language-association'],
    ['ama', 'american-medical-association'],
    ['Nature', 'nature'],
    ['I.E.E.E.', undefined],
    ['plos-one', 'plos-one'],
    ['PLOS ONE', 'plos-one'],
    ['BMC Health Services Research', 'bmc-health-services-research'],
    ['lncs', 'springer-lecture-notes-in-computer-science'],
    ['nlm-citation-sequence', 'vancouver'],
    ['chicago-notes-bibliography', 'chicago-fullnote-bibliography'],
    ['new england journal of medicine', 'the-new-england-journal-of-medicine'],
    ['current-opinion-biotechnology', 'current-opinion-in-biotechnology'],
    ['NEJM', 'the-new-england-journal-of-medicine'],
    ['ACM', 'association-for-computing-machinery'],
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

describe('an abbreviation', () => {
  it.each([
    ['AEM', 'applied-and-environmental-microbiology'],
    ['JVI', 'journal-of-virology'],
    ['HSR', 'health-services-research'],
  ])('that a journal states, as %s, is not another’s that has these initials', (short, id) => {
    expect(resolved(short)).toBe(id);
  });

  it.each([
    ['JCP', /^journal-of-c.*-p/],
    ['JPM', /^journal-of-p/],
    ['AJA', /^a.*-journal-of-a/],
  ])('that may be several journals, as %s, is none of them; all are near', (short, near) => {
    expect(resolved(short)).toBeUndefined();
    expect(suggested(short, 3)).toHaveLength(3);
    for (const id of suggested(short, 3)) expect(id).toMatch(near);
  });

  it('that a style states is its, or nobody’s, or the id of another', () => {
    const others = styles().flatMap(({ id, short = '' }) => {
      const found = resolveStyle(short);
      const same = found?.id === id || found?.short === short;
      return found && !same && found.id !== short.toLowerCase() ? [`${short}: ${found.id}`] : [];
    });
    expect(others).toEqual([]);
  });
});

describe('suggestStyles', () => {
  it('offers those that most people want before anything is typed', () => {
    expect(suggested('').slice(0, 8)).toEqual(wanted().map(({ id }) => id));
    expect(suggested('', 3)).toEqual(['apa', 'vancouver', 'nature']);
  });

  it('puts first what the words name, then what begins with them', () => {
    expect(suggested('apa')[0]).toBe('apa');
    expect(suggested('mla')[0]).toBe('modern-language-association');
    expect(suggested('n')[0]).toBe('nature');
    expect(suggested('chic')[0]).toBe('chicago-author-date');
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
