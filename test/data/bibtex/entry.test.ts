import { describe, expect, it, test } from 'vitest';
import { entry } from '../../../src/data/bibtex/entry.ts';
import { Strings } from '../../../src/data/bibtex/strings.ts';

const read = (text: string, strings: [string, string][] = [], ended = true) =>
  entry({ text, line: 1, ended }, defined(strings), 1000);
const defined = (strings: [string, string][]) => {
  const all = new Strings();
  for (const [name, value] of strings) all.define(name, value);
  return all;
};
const fields = (text: string, strings: [string, string][] = []) =>
  read(text, strings).fields.map(({ name, raw, value }) => [name, raw, value]);

describe('entry', () => {
  it('reads the type, the key and the fields in their order', () => {
    const { type, key, broken } = read('@Article{ Doe:2020+b , Title = {A {B} c}, year=2020 }');
    expect([type, key, broken]).toEqual(['article', 'Doe:2020+b', '']);
    expect(fields('@Article{k, Title = {A {B} c}, year=2020 }')).toEqual([
      ['title', 'A {B} c', 'A {B} c'],
      ['year', '2020', '2020'],
    ]);
  });

  it('puts in strings, whatever their case, and joins pieces', () => {
    expect(
      fields('@misc{k, a = JGR # {, } # "x " # 2, b = jul # "~10"}', [['jgr', 'Journal']]),
    ).toEqual([
      ['a', 'JGR # {, } # "x " # 2', 'Journal, x 2'],
      ['b', 'jul # "~10"', 'jul~10'],
    ]);
  });

  it('lets a quotation mark stand in braces within quotation marks', () => {
    expect(fields('@misc{k, a = "say {"}hello{"}"}')).toEqual([
      ['a', 'say {"}hello{"}', 'say {"}hello{"}'],
    ]);
  });

  test.each([
    ['a comma is missing', '@misc{k, a={1} b={2}}'],
    ['there is one too many', '@misc{k,, a={1},, b={2},,}'],
    ['there is no key', '@misc{a={1}, b={2}}'],
    ['the key is empty', '@misc{, a={1}, b={2}}'],
  ])('reads on where %s', (_, text) => {
    expect(fields(text).map(([name]) => name)).toEqual(['a', 'b']);
  });

  it('goes on at the next line with a field behind what is broken, and keeps that', () => {
    const { fields, broken } = read('@misc{k,\n a={1}, ???,\n b={2}\n}');
    expect(fields.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(broken).toBe('???,');
  });

  it('reads the fields above the place where an entry broke off', () => {
    const { fields, broken } = read('@misc{k, a={1}, b={2', [], false);
    expect(fields.map(({ name }) => name)).toEqual(['a']);
    expect(broken).toBe('b={2');
  });

  it('bounds what strings made of strings grow to', () => {
    const [field] = read(`@misc{k, a=${'s # '.repeat(100)} s}`, [['s', 'x'.repeat(100)]]).fields;
    expect(field?.value.length).toBeLessThan(1200);
  });
});
