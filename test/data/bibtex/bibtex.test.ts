import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bibtex } from '../../../src/data/bibtex/bibtex.ts';
import { isFound, withoutPauses } from '../../../src/data/format.ts';

const limits = { records: 1e6, field: 1e6 };
const all = (text: string, some = limits) => [...withoutPauses(bibtex.read([text], some))];
const found = (text: string) => all(text).filter(isFound);
const problems = (text: string, some = limits) =>
  all(text, some).filter((entry) => !isFound(entry));

describe('bibtex', () => {
  it('gives a work with its fields as they stand, its identifiers and its format', () => {
    const text =
      '@string{j = {J. \\& K.}}\n@Article{doe, Title={A {B}}, journal = j # "!", doi={10.1000/AB}, isbn={0-306-40615-2}, issn={0028-0836}, foo={bar}}';
    expect(all(text)).toEqual([
      {
        csl: {
          type: 'article-journal',
          title: 'A B',
          'container-title': 'J. & K.!',
          DOI: '10.1000/AB',
          ISBN: '0-306-40615-2',
          ISSN: '0028-0836',
          'citation-key': 'doe',
        },
        tags: [
          ['entrytype', 'article'],
          ['citation-key', 'doe'],
          ['title', 'A {B}'],
          ['journal', 'j # "!"'],
          ['doi', '10.1000/AB'],
          ['isbn', '0-306-40615-2'],
          ['issn', '0028-0836'],
          ['foo', 'bar'],
        ],
        ids: { doi: '10.1000/ab', isbn: ['0-306-40615-2'], issn: ['0028-0836'] },
        format: 'bibtex',
      },
    ]);
  });

  it('keeps the others where one cannot be read, and says which', () => {
    const text = '@misc{a, title={A}}\n@misc{b, title={B\n@misc{c, title={C}}\n@{}\n';
    expect(found(text).map(({ csl }) => csl.title)).toEqual(['A', 'C']);
    expect(problems(text)).toEqual([
      { kind: 'unreadable-entry', line: 2, record: 0, text: '@misc{b, title={B' },
      { kind: 'stray-line', line: 4, record: 0, text: '@{}' },
    ]);
  });

  it('reads an entry that only lacks its end', () => {
    const text = '@misc{a, title={A}\n@misc{c, title={C}}';
    expect(found(text).map(({ csl }) => csl.title)).toEqual(['A', 'C']);
    expect(problems(text)).toMatchObject([{ kind: 'missing-end', line: 1, record: 1 }]);
  });

  it('reads what is whole of an entry, and says what is not', () => {
    const text = '@misc{a, title={A},\n oops,\n year={2020}}';
    expect(found(text)[0]?.csl.issued).toEqual({ 'date-parts': [[2020]] });
    expect(problems(text)).toMatchObject([{ kind: 'unreadable-entry', record: 1, text: 'oops,' }]);
  });

  test.each([
    ['@foo{a, title={A}}', 'unknown-type', 'foo'],
    ['@misc{a, year={2020}}', 'no-title', 'a'],
    ['@misc{a, title={A}, year={20xx}}', 'bad-date', '20xx'],
    ['@misc{a, title={A}, doi={none}}', 'bad-doi', 'none'],
    ['@string{}', 'unreadable-entry', '@string{}'],
  ])('tells of %s', (text, kind, said) => {
    expect(problems(text)).toMatchObject([{ kind, text: said }]);
  });

  it('leaves out a value that is too long, and says so', () => {
    const text = `@misc{a, title={A}, abstract={${'x'.repeat(50)}}}`;
    const [work, problem] = all(text, { records: 10, field: 20 });
    expect(work).toMatchObject({
      tags: [
        ['entrytype', 'misc'],
        ['citation-key', 'a'],
        ['title', 'A'],
      ],
    });
    expect(problem).toMatchObject({ kind: 'field-too-long' });
  });

  it('never throws, whatever stands there', () => {
    const piece = fc.constantFrom(
      '@misc{a,',
      '@string{',
      'title',
      '=',
      '{',
      '}',
      '"',
      '#',
      ',',
      '\n',
      '\\',
      '$',
      '%',
      'x',
      ' and ',
      'author',
      'year',
      '{\\"',
      'crossref={a}',
      '--',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const entry of all(`@misc{k, ${pieces.join('')}`)) expect(entry).toBeTypeOf('object');
      }),
    );
  });

  test.each([
    ['entries that are never closed', (n: number) => '@misc{k,\n t={'.repeat(n)],
    ['fields that are never closed', (n: number) => `@misc{k,${'\n a = {'.repeat(n)}`],
    ['strings made of strings', (n: number) => `@string{a={x}}@misc{k, t=${'a # '.repeat(n)} a}`],
    ['names', (n: number) => `@misc{k, title={x}, author={${'a and '.repeat(n)}}}`],
    ['dollars', (n: number) => `@misc{k, title={${'$a '.repeat(n)}}}`],
    ['accents', (n: number) => `@misc{k, title={${'{\\"a} '.repeat(n)}}}`],
    ['ats', (n: number) => '@'.repeat(n)],
    ['children without a parent', (n: number) => '@misc{k, crossref={p}}\n'.repeat(n)],
  ])('takes no longer than the text is long: %s', (_, text) => {
    const start = process.cpuUsage();
    all(text(10_000));
    // Of the processor, not of the clock: other work may go on beside.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000);
  });
});
