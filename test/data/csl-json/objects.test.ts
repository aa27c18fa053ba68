import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { objects } from '../../../src/data/csl-json/objects.ts';
import { withoutPauses } from '../../../src/data/format.ts';

const all = (...slices: string[]) => [...withoutPauses(objects(slices))];
const texts = (...slices: string[]) => all(...slices).map(({ text }) => text);

describe('objects', () => {
  test.each([
    ['an array', '[{"a":1},{"b":{"c":"}"}}]'],
    ['one a line', '{"a":1}\n{"b":{"c":"}"}}\n'],
    ['a wrapper', '{"total":2,"items":[{"a":1},{"b":{"c":"}"}}]}'],
    ['a pasted block', '```json\n[{"a":1},{"b":{"c":"}"}}]\n```\n'],
  ])('cuts %s', (_, text) => {
    expect(texts(text)).toEqual(['{"a":1}', '{"b":{"c":"}"}}']);
  });

  it('tells the line that each begins on, also over several slices', () => {
    expect(all('[\n{"a":\n', '1},\n\n', ' {"b":"\\"{"}\n]')).toEqual([
      { text: '{"a":\n1}', line: 2 },
      { text: '{"b":"\\"{"}', line: 5 },
    ]);
  });

  it('ends an object that does not close where a line begins as its own did', () => {
    const text =
      '[\n  {\n    "a": "x,\n    "n": [\n      {"d": 1}\n    ]\n  },\n  {\n    "b": 2\n  }\n]';
    expect(texts(text)).toHaveLength(2);
    expect(texts(text).at(-1)).toBe('{\n    "b": 2\n  }');
    expect(texts(...text.split(/(?<=\n)/))).toEqual(texts(text));
  });

  it('gives what broke off at the end', () => {
    expect(texts('[{"a":1},{"b"')).toEqual(['{"a":1}', '{"b"']);
  });

  it('reports what is no object', () => {
    expect(all('[1, {"a":1}]\nword\n')).toEqual([
      { kind: 'stray-line', line: 1, record: 0, text: '1,' },
      { text: '{"a":1}', line: 1 },
      { kind: 'stray-line', line: 2, record: 0, text: 'word' },
    ]);
  });

  it('gives back any array of objects', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
        fc.constantFrom(0, 2),
        (values, space) => {
          const text = JSON.stringify(values, null, space);
          expect(texts(text).map((one) => JSON.parse(one))).toEqual(JSON.parse(text));
        },
      ),
    );
  });
});
