import CSL, { type CiteprocNode } from 'citeproc';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Item } from '../../src/references/engine.ts';
import { toItem } from '../../src/references/item.ts';
import { type Printed, print } from '../../src/references/print.ts';
import { localeNode, type StyleNode, shelf, styleNode } from '../../src/references/styles/shelf.ts';
import { eight, stockShelf, style } from './styles/stock.ts';
import { seed, works } from './works.ts';

beforeAll(stockShelf);

/** An engine of the whole style, sorting included, which still prints one work at a time. */
function wholeStyle(styleId: string): (item: Item) => Printed {
  const whole = ({ n, a = {}, c = [] }: StyleNode): CiteprocNode => ({
    name: n,
    attrs: { ...a },
    children:
      n === 'term' && c.length === 0
        ? ['']
        : c.map((child) => (typeof child === 'string' ? child : whole(child))),
  });
  let now: Item = { id: '' };
  const retrieveLocale = (tag: string): CiteprocNode | false => {
    const node = localeNode(tag);
    return node ? whole(node) : false;
  };
  const system = { retrieveItem: () => now, retrieveLocale };
  const engine = new CSL.Engine(system, whole(styleNode(styleId)), 'en-US');
  engine.opt.development_extensions['wrap_url_and_doi'] = true;
  return (item) => {
    now = item;
    engine.updateItems([item.id]);
    const bibliography = engine.makeBibliography();
    const citation = { citationItems: [{ id: item.id }], properties: { noteIndex: 0 } };
    const inText = engine.previewCitationCluster(citation, [], [], 'html');
    return { reference: (bibliography ? bibliography[1].join('') : '').trim(), inText };
  };
}

describe('print', () => {
  it.each([...eight])('prints every kind of work in %s as the whole style does', (styleId) => {
    const printWhole = wholeStyle(styleId);
    for (const csl of [seed, ...Object.values(works)]) {
      const item = toItem(csl);
      expect(print(item, style(styleId))).toEqual(printWhole(item));
    }
  });

  it('prints what a work says now, not what it said before', () => {
    const before = toItem(seed);
    const after = toItem({ ...seed, volume: '26' });
    expect(print(before, style('apa')).reference).toContain('<i>25</i>(1)');
    expect(print(after, style('apa')).reference).toContain('<i>26</i>(1)');
    expect(print(before, style('apa')).reference).toContain('<i>25</i>(1)');
  });

  it('gives two works of one author and year no letters, however often they take turns', () => {
    const other = toItem({ ...seed, title: 'Another one', DOI: '10.1000/2' });
    for (const item of [toItem(seed), other, toItem(seed)]) {
      expect(print(item, style('apa')).inText).toBe('(Liapi et al., 2025)');
      expect(print(item, style('vancouver')).reference).toContain('>1.<');
    }
  });

  it('keeps the characters ², ™ and º, which citeproc would take apart', () => {
    const item = toItem({ type: 'book', title: 'χ² tests of Ibid™, n.º 1' });
    expect(print(item, style('apa')).reference).toContain('χ² tests of Ibid™, n.º 1');
  });

  it('reads no data out of a note', () => {
    const item = toItem({ type: 'book', title: 'A title', note: 'publisher: Nobody\nDOI: 10.1/x' });
    expect(print(item, style('apa')).reference).toContain('<i>A title</i>. (n.d.).</div>');
  });

  it('speaks every language that has a locale', () => {
    const item = toItem({ ...works.book, language: 'und' });
    for (const locale of shelf().locales) {
      expect(print(item, style('apa'), locale).reference).toContain('Kahneman');
    }
    expect(print(item, style('harvard-cite-them-right'), 'de-DE').reference).toContain('2. Aufl.');
    expect(print(item, style('harvard-cite-them-right')).reference).toContain('2nd edn');
  });

  it('refuses a locale that it does not have', () => {
    expect(() => print(toItem(seed), style('apa'), 'xx')).toThrow('There is no locale for xx.');
  });

  it('goes on after a work that citeproc cannot print', () => {
    const item = toItem(seed);
    const broken = { ...toItem(seed), id: 'broken', author: [null] } as unknown as typeof item;
    expect(() => print(broken, style('apa'))).toThrow();
    expect(print(toItem(seed), style('apa')).inText).toBe('(Liapi et al., 2025)');
  });
});
