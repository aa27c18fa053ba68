import { beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/data/csl.ts';
import { brokenOf } from '../../src/references/broken.ts';
import { Unprintable } from '../../src/references/unprintable.ts';
import { stockShelf, style } from './styles/stock.ts';
import { seed } from './works.ts';

beforeAll(stockShelf);

/** No reader gives such a work; citeproc breaks on it. */
const odd = { ...seed, author: [null] } as unknown as CslItem;

describe('works on which citeproc breaks', () => {
  it('are found among others, with what it has thrown', () => {
    const works = [
      { key: 'a', csl: seed },
      { key: 'b', csl: odd },
      { key: 'c', csl: seed },
    ];
    const found = brokenOf(works, style('apa'), undefined);
    expect(found.map(({ key }) => key)).toEqual(['b']);
    expect(found[0]?.error).toBeInstanceOf(Unprintable);
    expect(found[0]?.error.cause).toBeInstanceOf(TypeError);
  });

  it('are none where it breaks on nearly all', () => {
    const works = Array.from({ length: 30 }, (_, at) => ({ key: `${at}`, csl: odd }));
    expect(brokenOf(works, style('ieee'), undefined)).toEqual([]);
  });

  it('are not looked for where there is no such language', () => {
    expect(() => brokenOf([{ key: 'a', csl: odd }], style('apa'), 'xx')).toThrow('no locale');
  });
});
