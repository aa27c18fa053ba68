import { describe, expect, it } from 'vitest';
import { entry } from '../../../src/data/bibtex/entry.ts';
import { inOrder } from '../../../src/data/bibtex/kin.ts';
import { withoutPauses } from '../../../src/data/format.ts';
import { problem } from '../../../src/data/problem.ts';

const one = (text: string) => entry({ text, line: 1, ended: true }, new Map(), 1e6);
const given = (...texts: string[]) =>
  [...withoutPauses(inOrder(texts.map(one)))].map((each) =>
    'kind' in each ? each.kind : [each.entry.key, ...each.fields.map(({ name }) => name)].join(' '),
  );

describe('inOrder', () => {
  it('completes an entry by a parent that comes behind it, and keeps the order', () => {
    expect(
      given(
        '@inproceedings{a, title={A}, crossref={P}}',
        '@misc{b, title={B}}',
        '@proceedings{p, title={P}, publisher={X}}',
      ),
    ).toEqual(['a title crossref booktitle publisher', 'b title', 'p title publisher']);
  });

  it('completes it by a parent above, and by data, which is no work itself', () => {
    expect(given('@xdata{x, publisher={X}}', '@book{a, title={A}, xdata={x}}')).toEqual([
      'a title xdata publisher',
    ]);
  });

  it('gives what waits for a parent that never comes', () => {
    expect(given('@misc{a, title={A}, crossref={nobody}}', '@misc{b, title={B}}')).toEqual([
      'a title crossref',
      'b title',
    ]);
  });

  it('does not wait for ever: a parent too far away is done without', () => {
    let taken = 0;
    const far = function* () {
      yield one('@inbook{a, title={A}, crossref={p}}');
      for (; taken < 5000; taken++) yield one(`@misc{b, title={${'x'.repeat(1000)}}}`);
      yield one('@book{p, title={P}}');
    };
    const [first] = inOrder(far());
    expect(first).toMatchObject({ entry: { key: 'a' } });
    expect(taken).toBeLessThan(1200);
  });

  it('passes on problems where they are', () => {
    const stray = problem('stray-line', 2, 0, 'x');
    const all = [...inOrder([one('@misc{a, b={c}}'), stray])];
    expect(all[1]).toBe(stray);
  });
});
