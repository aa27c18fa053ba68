import { beforeAll, describe, expect, it } from 'vitest';
import { ownStyles } from '../../../src/references/styles/own.ts';
import type { Style } from '../../../src/references/styles/style.ts';
import { tryStyle } from '../../../src/references/styles/trial.ts';
import { csl, houseStyle, manyTimes } from './csl-style.ts';
import { stockShelf, style } from './stock.ts';

beforeAll(stockShelf);

/** A style that prints this two thousand times, for books alone, and the title of everything else. */
function forBooks(text: string): Style {
  const title = '<text variable="title"/>';
  const body = `${manyTimes(text)}<citation><layout>${title}</layout></citation><bibliography><layout>
<choose><if type="book" variable="publisher"><text macro="many"/></if><else>${title}</else></choose></layout></bibliography>`;
  const [own] = ownStyles([Buffer.from(csl({ body }))]);
  if (!own) throw new Error('the style of the test is not read');
  return own;
}

describe('the trial of a style', () => {
  it('finds nothing in one of nearly everything, or in those of the shelf', async () => {
    const [own] = ownStyles([Buffer.from(houseStyle)]);
    if (!own) throw new Error('the style of the test is not read');
    expect(await tryStyle(own)).toBeUndefined();
    expect(await tryStyle(style('chicago-fullnote-bibliography'))).toBeUndefined();
  });

  it('finds a text that is printed for one type alone, and only where it has a publisher', async () => {
    expect(await tryStyle(forBooks('x'.repeat(15)))).toMatch(
      /^It prints 30000 .* one work \(book\)/,
    );
  });

  it('finds one of which the formatter is not done', async () => {
    const quotes = '&quot;a '.repeat(450);
    expect(await tryStyle(forBooks(quotes), { time: 20 })).toMatch(
      /^It is not done with \d+ works/,
    );
  });
});
