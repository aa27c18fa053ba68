import { describe, expect, it } from 'vitest';
import { entry } from '../../../src/data/bibtex/entry.ts';
import { withInherited } from '../../../src/data/bibtex/inherit.ts';

const one = (text: string) => entry({ text, line: 1, ended: true }, new Map(), 1e6);
const inherited = (child: string, ...parents: string[]) => {
  const all = parents.map(one);
  const fields = withInherited(one(child), new Map(all.map((each) => [each.key, each])));
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
};

describe('withInherited', () => {
  it('calls the titles of a parent what they are to the child', () => {
    expect(
      inherited(
        '@incollection{a, title={A}, crossref={p}}',
        '@collection{p, title={P}, subtitle={S}}',
      ),
    ).toEqual({ title: 'A', crossref: 'p', booktitle: 'P', booksubtitle: 'S' });
    expect(
      inherited('@article{a, title={A}, crossref={p}}', '@periodical{p, title={P}}'),
    ).toMatchObject({
      title: 'A',
      journaltitle: 'P',
    });
    expect(inherited('@book{a, title={A}, crossref={p}}', '@mvbook{p, title={P}}')).toMatchObject({
      maintitle: 'P',
    });
  });

  it('takes the booktitle that files for BibTeX give their proceedings', () => {
    expect(
      inherited(
        '@inproceedings{a, crossref={p}}',
        '@proceedings{p, title={Long}, booktitle={Short}}',
      ),
    ).toMatchObject({ booktitle: 'Short' });
  });

  it('lets the child have its own, its date among them', () => {
    expect(
      inherited(
        '@inbook{a, year={2020}, publisher={X}, crossref={p}}',
        '@book{p, date={2019}, publisher={Y}}',
      ),
    ).toEqual({ year: '2020', publisher: 'X', crossref: 'p' });
  });

  it('leaves to the parent what identifies it', () => {
    expect(
      inherited(
        '@inbook{a, crossref={p}}',
        '@book{p, doi={10.1000/p}, url={x}, pages={1}, abstract={y}, isbn={1}}',
      ),
    ).toEqual({ crossref: 'p', isbn: '1' });
  });

  it('makes the author of a book the author of the book of its part', () => {
    expect(inherited('@inbook{a, author={A}, crossref={p}}', '@book{p, author={P}}')).toMatchObject(
      {
        author: 'A',
        bookauthor: 'P',
      },
    );
  });

  it('goes one step further up, and survives those that are their own parents', () => {
    expect(
      inherited(
        '@inbook{a, crossref={p}}',
        '@book{p, title={P}, crossref={m}}',
        '@mvbook{m, title={M}}',
      ),
    ).toMatchObject({ booktitle: 'P', maintitle: 'M' });
    expect(
      inherited('@book{a, title={A}, crossref={a}}', '@book{a, title={A}, crossref={a}}'),
    ).toEqual({
      title: 'A',
      crossref: 'a',
    });
  });
});
