import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cslJson } from '../../../src/data/csl-json/csl-json.ts';
import { isFound, withoutPauses } from '../../../src/data/format.ts';

const limits = { records: 1e6, field: 1e6 };
const all = (text: string, some = limits) => [...withoutPauses(cslJson.read([text], some))];

describe('cslJson', () => {
  it('gives the works of an array, with their members as tags', () => {
    expect(all('[{"id":"doe2020","type":"book","title":"A","volume":3,"x":[1]}]')).toEqual([
      {
        csl: { type: 'book', title: 'A', volume: '3', 'citation-key': 'doe2020' },
        tags: [
          ['id', 'doe2020'],
          ['type', 'book'],
          ['title', 'A'],
          ['volume', '3'],
          ['x', '[1]'],
        ],
        ids: {},
        format: 'csl-json',
      },
    ]);
  });

  it('keeps the others where one is broken, or is no item', () => {
    const text =
      '{"type":"book","title":"A"}\n{"type":"book",}\n{"a":1}\n{"type":"book","title":"B"}\n';
    expect(
      all(text).map((entry) => (isFound(entry) ? entry.csl.title : [entry.kind, entry.line])),
    ).toEqual(['A', ['unreadable-entry', 2], ['unreadable-entry', 3], 'B']);
  });

  const one = '{"DOI":"10.1000/one","type":"book","title":["One"]}';
  const two = '{"DOI":"10.1000/two","type":"book","title":["Two"]}';
  const answer = (type: string, message: string) =>
    `{"status":"ok","message-type":"${type}","message-version":"1.0.0","message":${message}}`;

  test.each([
    ['a work', answer('work', one), ['One']],
    [
      'a list',
      answer('work-list', `{"facets":{},"items":[${one},${two}],"query":{}}`),
      ['One', 'Two'],
    ],
    ['several answers', `${answer('work', one)}\n${answer('work', two)}`, ['One', 'Two']],
    ['items below words', `Here:\n{"items":[${one},${two}]}`, [undefined, 'One', 'Two']],
  ])('reads what Crossref answers: %s', (_, text, expected) => {
    expect(cslJson.begins(text)).toBeDefined();
    expect(all(text).map((entry) => (isFound(entry) ? entry.csl.title : undefined))).toEqual(
      expected,
    );
  });

  it('tells of an answer that holds no item', () => {
    expect(all(answer('member', '{"id":1}'))).toMatchObject([{ kind: 'unreadable-entry' }]);
  });

  it('survives JSON that is nested deep', () => {
    const deep = `{"type":"book","title":"A","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect(all(deep)).toMatchObject([{ csl: { title: 'A' } }, { kind: 'field-too-long' }]);
  });

  it('never throws, whatever stands there', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      ':',
      ',',
      '\\',
      '\n',
      'null',
      '"type"',
      '"book"',
      '"author"',
      '"issued"',
      '1',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const entry of all(`[${pieces.join('')}`)) expect(entry).toBeTypeOf('object');
      }),
    );
  });
});

describe('begins', () => {
  test.each([
    '[{"id":"a","type":"article-journal","title":"x"',
    '[\n  {\n    "id": "http://zotero.org/users/1/items/X",\n    "type": "book",\n    "title": "x"',
    '{"type":"book","title":"x"}\n{"type":',
    '{"title":"x","issued":{"date-parts":[[2020]]}}',
    '```json\n[{"type":"book","id":1}]\n```',
    '\uFEFF[{"DOI":"10.1000/x","title":"x"}]',
  ])('CSL-JSON: %j', (text) => {
    expect(cslJson.begins(text)).toBeDefined();
  });

  test.each([
    '',
    '[]',
    '{"name":"ibid","version":"0.1.0","type":"module","scripts":{"a":"b"}}',
    '[{"key":"X","itemType":"book","title":"x","DOI":"10.1000/x"}]',
    '{"id":"https://openalex.org/W1","display_name":"x","title":"x","type":"book"}',
    '{"@context":"https://schema.org","type":"book","title":"x"}',
    '{"$schema":"x","title":"x","type":"book"}',
    '[1,2,3]',
    'TY  - JOUR',
    '@article{a,',
    'Some {"type":"book","title":"x"}',
    'See:\n{"a":1} or [1]',
  ])('no CSL-JSON: %j', (text) => {
    expect(cslJson.begins(text)).toBeUndefined();
  });
});

test.each(['Here is the item:\n', '# Works\n\n```json\n'])('begins below %j', (above) => {
  expect(cslJson.begins(`${above}[{"id":"a","type":"book","title":"A"}]`)).toBe(above.length);
});
