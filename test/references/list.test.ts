import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { CslItem } from '../../src/data/csl.ts';
import { Busy } from '../../src/references/line.ts';
import { list, type Order } from '../../src/references/list.ts';
import { toPlain } from '../../src/references/plain.ts';
import { ownStyles } from '../../src/references/styles/own.ts';
import { Overdue, TooLong, Typesetter } from '../../src/references/typesetter.ts';
import { csl, manyTimes } from './styles/csl-style.ts';
import { stockShelf, style } from './styles/stock.ts';

beforeAll(stockShelf);

const smith = [
  { family: 'Smith', given: 'Ann' },
  { family: 'Müller', given: 'Bo' },
];
const article = (title: string, more: Partial<CslItem> = {}): CslItem => ({
  type: 'article-journal',
  title,
  author: smith,
  'container-title': 'Journal',
  issued: { 'date-parts': [[2025]] },
  ...more,
});
const works = [
  { key: 'one', csl: article('One') },
  { key: 'two', csl: article('Two') },
  { key: 'brown', csl: article('Three', { author: [{ family: 'Brown', given: 'Cy' }] }) },
];

const order = (id: string, more: Partial<Order> = {}): Order => ({
  style: style(id),
  works,
  ...more,
});
const lines = ({ entries }: ReturnType<typeof list>): string[] =>
  entries.map(({ label, runs }) => [...(label ? [label] : []), toPlain(runs)].join(' '));

describe('a list of works', () => {
  it('is sorted by the style, which tells works of one year apart', () => {
    const printed = list(order('apa'));
    expect(printed.entries.map(({ key }) => key)).toEqual(['brown', 'one', 'two']);
    expect(lines(printed)).toEqual([
      'Brown, C. (2025). Three. Journal.',
      'Smith, A., & Müller, B. (2025a). One. Journal.',
      'Smith, A., & Müller, B. (2025b). Two. Journal.',
    ]);
  });

  it('names the works for which the style prints nothing, and not their neighbours', () => {
    const layout = '<layout><text variable="container-title"/></layout>';
    const body = `<citation>${layout}</citation><bibliography>${layout}</bibliography>`;
    const [own] = ownStyles([Buffer.from(csl({ body }))]);
    if (!own) throw new Error('the style of the test is not read');
    const bare = { key: 'bare', csl: { type: 'book', title: 'Bare' } as const };
    const printed = list({ style: own, works: [bare, ...works] });
    expect(printed.unprinted).toEqual(['bare']);
    expect(printed.entries.map(({ key }) => key)).toEqual(['one', 'two', 'brown']);
  });

  it('is numbered in the order of citation, where the style numbers', () => {
    expect(lines(list(order('ieee')))[2]).toBe('[3] C. Brown, “Three,” Journal, 2025.');
    const turned = list(order('ieee', { works: [...works].reverse() }));
    expect(lines(turned)[0]).toBe('[1] C. Brown, “Three,” Journal, 2025.');
  });

  it('gives citations of several works, as the style joins and sorts them', () => {
    const citations = [
      works.map(({ key }) => ({ key })),
      [{ key: 'two', locator: '4', label: 'page' }],
    ];
    const inText = (id: string): string[] =>
      list(order(id, { citations })).citations.map((runs) => toPlain(runs));
    expect(inText('apa')).toEqual([
      '(Brown, 2025; Smith & Müller, 2025a, 2025b)',
      '(Smith & Müller, 2025b, p. 4)',
    ]);
    expect(inText('vancouver')).toEqual(['(1–3)', '(2)']);
    expect(inText('nature')).toEqual(['¹⁻³', '²']);
  });

  it('names works one after another in the sentence', () => {
    const cites = ['two', 'brown'].map((key) => ({ key, form: 'narrative' as const }));
    const [runs = []] = list(order('apa', { citations: [cites] })).citations;
    expect(toPlain(runs)).toBe('Smith and Müller (2025b); Brown (2025)');
  });

  it('is of whole notes, where the style has no bibliography', () => {
    const printed = list(order('chicago-note-bibliography'));
    expect(printed.entries).toHaveLength(3);
    const bare = style('bluebook-law-review');
    expect(list({ style: bare, works }).entries.map(({ key }) => key)).toEqual([
      'one',
      'two',
      'brown',
    ]);
  });

  it('goes without a work on which citeproc breaks, and tells it', () => {
    const odd = { ...article('Odd'), author: [null] } as unknown as CslItem;
    const citations = [[{ key: 'odd' }, { key: 'brown' }], [{ key: 'odd' }]];
    const all = [works, { key: 'odd', csl: odd }].flat();
    const printed = list(order('apa', { works: all, citations }));
    expect(lines(printed)).toEqual(lines(list(order('apa'))));
    expect(printed.citations.map((runs) => toPlain(runs))).toEqual(['(Brown, 2025)', '']);
    expect(printed.unprinted).toEqual(['odd']);
    expect(printed.broken.map(({ key }) => key)).toEqual(['odd']);
  });

  it('prints works as they are now', () => {
    list(order('apa'));
    const now = works.map(({ key, csl }) => ({ key, csl: { ...csl, volume: '7' } }));
    expect(lines(list(order('apa', { works: now })))[0]).toBe(
      'Brown, C. (2025). Three. Journal, 7.',
    );
  });

  it('prints two records of the same content once, and says nothing of the second', () => {
    const twice = [...works, { key: 'again', csl: article('One') }];
    expect(list(order('apa', { works: twice })).entries).toHaveLength(3);
    const citations = [['one', 'again'].map((key) => ({ key }))];
    const printed = list(order('apa', { works: twice, citations }));
    expect(toPlain(printed.citations[0] ?? [])).toBe('(Smith & Müller, 2025a)');
    expect(printed.entries.map(({ key }) => key)).toEqual(['brown', 'one', 'two']);
    expect(printed.unprinted).toEqual([]);
  });
});

describe('the typesetter', () => {
  const typesetter = (limits: ConstructorParameters<typeof Typesetter>[0] = {}): Typesetter => {
    const made = new Typesetter(limits);
    onTestFinished(() => made.close());
    return made;
  };

  it('prints the same beside the main loop, one order after another', async () => {
    const setter = typesetter();
    const orders = ['apa', 'ieee', 'vancouver'].map((id) => order(id));
    const printed = await Promise.all(orders.map((each) => setter.print(each)));
    expect(printed).toEqual(orders.map(list));
  });

  it('says what citeproc has thrown, and goes on', async () => {
    const setter = typesetter();
    const odd = [{ key: 'x', csl: { ...article('X'), author: [null] } as unknown as CslItem }];
    const { entries, broken } = await setter.print(order('apa', { works: odd }));
    expect(entries).toEqual([]);
    expect(broken).toEqual([{ key: 'x', error: expect.any(Error) }]);
    expect(broken[0]?.error.cause).toBeInstanceOf(TypeError);
    await expect(setter.print(order('apa', { locale: 'xx' }))).rejects.toThrow('no locale');
    expect((await setter.print(order('ieee'))).entries).toHaveLength(3);
  });

  it('gives up an order that takes too long, and prints the next', async () => {
    const setter = typesetter({ time: 1 });
    await expect(setter.print(order('chicago-author-date'))).rejects.toThrow(Overdue);
    await setter.close();
    expect((await typesetter().print(order('ieee'))).entries).toHaveLength(3);
  });

  it('gives up an order that takes too much memory', async () => {
    const setter = typesetter({ memory: 32 });
    await expect(setter.print(order('apa'))).rejects.toThrow(Overdue);
  });

  it('gives up an order that cannot be copied into the thread, and prints the next', async () => {
    const setter = typesetter();
    const odd = [{ key: 'x', csl: { ...article('X'), note: () => 'odd' } as unknown as CslItem }];
    const [first, second] = await Promise.allSettled([
      setter.print(order('ieee', { works: odd })),
      setter.print(order('ieee')),
    ]);
    expect(first.status).toBe('rejected');
    expect(second).toMatchObject({ status: 'fulfilled' });
  });

  it('takes no more orders of one library than leave place for others', async () => {
    const setter = typesetter();
    const mine = Array.from({ length: 12 }, () => setter.print(order('ieee'), 'mine'));
    const yours = setter.print(order('ieee'), 'yours');
    const settled = await Promise.allSettled(mine);
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(11);
    expect(settled.at(-1)).toMatchObject({ status: 'rejected', reason: expect.any(Busy) });
    expect((await yours).entries).toHaveLength(3);
  });

  it('prints for each library in its turn', async () => {
    const setter = typesetter();
    const ended: string[] = [];
    const print = async (library: string): Promise<void> => {
      await setter.print(order('ieee'), library);
      ended.push(library);
    };
    await Promise.all(['a', 'a', 'a', 'b', 'a', 'c', 'b'].map(print));
    expect(ended.join('')).toBe('aabcaba');
  });

  it('leaves a list in the thread that is longer than anyone reads, and prints the next', async () => {
    const setter = typesetter();
    const citation = '<citation><layout><text variable="title"/></layout></citation>';
    const list = '<bibliography><layout><text macro="many"/></layout></bibliography>';
    const body = `${manyTimes('x'.repeat(700))}${citation}${list}`;
    const [own] = ownStyles([Buffer.from(csl({ body }))]);
    if (!own) throw new Error('the style of the test is not read');
    await expect(setter.print(order('ieee', { style: own }))).rejects.toThrow(TooLong);
    expect((await setter.print(order('ieee'))).entries).toHaveLength(3);
  });

  it('rejects what was not printed when it closes', async () => {
    const setter = typesetter();
    const late = setter.print(order('apa'));
    await setter.close();
    await expect(late).rejects.toThrow(Overdue);
  });
});
