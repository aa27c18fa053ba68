import { beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../../src/references/item.ts';
import { toPlain } from '../../../src/references/plain.ts';
import { print } from '../../../src/references/print.ts';
import { readHtml } from '../../../src/references/runs.ts';
import { shelf } from '../../../src/references/styles/shelf.ts';
import { seeded } from '../../synthetic.ts';
import { everyItem } from './every-item.ts';
import { checkStyle } from './every-style.ts';
import { unexpected } from './silent.ts';
import { stockShelf, style } from './stock.ts';

beforeAll(stockShelf);

/** 35 styles of the shelf; `drill/styles.ts` takes all. */
function some(): readonly string[] {
  const random = seeded(6);
  const all = shelf().styles;
  return Array.from({ length: 35 }, () => all[Math.floor(random() * all.length)]?.id ?? '');
}

/** Styles at which citeproc threw, printed otherwise the second time, or of whose entry a part was lost. */
const odd = [
  'klinische-padiatrie',
  'organon',
  'universite-de-liege-histoire',
  'cultural-geographies',
  'journal-of-lipid-research',
];

describe('every kind of work', () => {
  it('is printed, fast as whole, and shown as it was meant, in styles of all kinds', () => {
    for (const id of [...odd, ...some()]) {
      const { silent, wrong } = checkStyle(style(id));
      expect(wrong, id).toEqual([]);
      expect(unexpected(id, silent)).toEqual([]);
    }
  });
});

describe('the first of two columns', () => {
  const plain = (id: string): string =>
    toPlain(readHtml(print(toItem(everyItem.patent), style(id)).reference));

  it('is shown where it says more than a number', () => {
    expect(plain('cultural-geographies')).toMatch(/^T\. A\. Edison, /);
    expect(plain('journal-of-lipid-research')).toMatch(/^1\. Edison, /);
    expect(plain('vancouver')).toMatch(/^Edison TA/);
  });
});
