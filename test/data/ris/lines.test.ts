import { describe, expect, test } from 'vitest';
import { lines } from '../../../src/data/ris/lines.ts';

/** The lines of a text as `line tag|value`. */
const read = (text: string) =>
  [...lines([text])]
    .flatMap((passage) => passage.lines)
    .map(({ tag, value, line }) => `${line} ${tag}|${value}`);

describe('line ends', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
    ['CR CR LF, of a file converted twice', '\r\r\n'],
  ])('%s ends a line', (_, end) => {
    expect(read(['TY  - JOUR', 'TI  - A', '', 'ER  - '].join(end))).toEqual([
      '1 TY|JOUR',
      '2 TI|A',
      '3 |',
      '4 ER|',
    ]);
  });

  test('a lone CR in an LF file ends a line too', () => {
    expect(read('KW  - one\rtwo\nER  - ')).toEqual(['1 KW|one', '2 |two', '3 ER|']);
  });

  test.each(['\n', '\r'])('a blank line counts at the end of a slice too: %j', (end) => {
    const slices = [`TI  - A${end}${end}`, end, `ER  - ${end}`];
    const found = [...lines(slices)].flatMap((passage) => passage.lines);
    expect(found.map(({ tag, line }) => `${line} ${tag}`)).toEqual(['1 TI', '2 ', '3 ', '4 ER']);
  });
});

describe('tags by the specifications', () => {
  test('two spaces and a hyphen make a tag, with a value or without', () => {
    expect(read('A1  - Liapi, F.\nIS  -\nSP  - \nC1  -  two')).toEqual([
      '1 A1|Liapi, F.',
      '2 IS|',
      '3 SP|',
      '4 C1|two',
    ]);
  });

  test('two spaces make a tag even without a space behind the hyphen (Web of Science)', () => {
    expect(read('N1  -; Cao')).toEqual(['1 N1|; Cao']);
  });

  test('Cochrane puts two spaces on both sides', () => {
    expect(read('TY  -  JOUR\nAN  -  CN-00778158')).toEqual(['1 TY|JOUR', '2 AN|CN-00778158']);
  });

  test.each([
    ['a rule', 'AB  -- rule'],
    ['an indent', '      and with indent here'],
    ['one space in a file with two', 'UK - a survey'],
    ['small letters', 'ab  - text'],
    ['a digit first', '1A  - text'],
    ['four letters (Medline)', 'PMID- 30922926'],
  ])('%s makes none', (_, text) => {
    expect(read(`TY  - JOUR\n${text}`)[1]).toBe(`2 |${text.trim()}`);
  });
});

describe('dialects, shown by the line with TY', () => {
  test('one space before the hyphen', () => {
    expect(read('TY - JOUR\nAU - Liapi, F.\nA1 -\nER -')).toEqual([
      '1 TY|JOUR',
      '2 AU|Liapi, F.',
      '3 A1|',
      '4 ER|',
    ]);
  });

  test('no space before the hyphen', () => {
    expect(read('TY- JOUR\nAU- Liapi, F.\nER- ')).toEqual(['1 TY|JOUR', '2 AU|Liapi, F.', '3 ER|']);
  });

  test('a tab, two no-break spaces, an en dash', () => {
    expect(read('TY\t- JOUR\nAU\t- A')).toEqual(['1 TY|JOUR', '2 AU|A']);
    expect(read('TY\u00A0\u00A0-\u00A0JOUR\nAU\u00A0 - A')).toEqual(['1 TY|JOUR', '2 AU|A']);
    expect(read('TY  – JOUR\nAU  – A')).toEqual(['1 TY|JOUR', '2 AU|A']);
  });

  test('small letters, where TY is small', () => {
    expect(read('ty  - JOUR\nau  - Liapi, F.')).toEqual(['1 TY|JOUR', '2 AU|Liapi, F.']);
  });

  test('an indent, and quoted mail', () => {
    expect(read('  TY  - JOUR\n  AU  - A\n    folded')).toEqual([
      '1 TY|JOUR',
      '2 AU|A',
      '3 |folded',
    ]);
    expect(read('> TY  - JOUR\n> AU  - A\n>\n> ER  - ')).toEqual([
      '1 TY|JOUR',
      '2 AU|A',
      '3 |',
      '4 ER|',
    ]);
  });

  test('holds until the next TY: files of two programs may be joined', () => {
    expect(read('TY - JOUR\nIL - x\nER -\nTY  - JOUR\nIL - 6\nER  - ')).toEqual([
      '1 TY|JOUR',
      '2 IL|x',
      '3 ER|',
      '4 TY|JOUR',
      '5 |IL - 6',
      '6 ER|',
    ]);
  });

  test('a wrapped line that begins with "TY -" and no type is words', () => {
    expect(read('TY  - JOUR\nAB  - phenylalanine,\nTY - a tyrosine')[2]).toBe('3 |TY - a tyrosine');
  });
});

describe('a TY with no ER above', () => {
  const open = 'TY  - JOUR\nAB  - A record begins with';

  test.each([
    ['with one space', 'TY - JOUR'],
    ['with an indent', '   TY  - JOUR'],
    ['with both', '   TY - JOUR'],
    ['as the specifications have it', 'TY  - JOUR'],
  ])('is words of an abstract %s, where no tag stands below', (_, words) => {
    expect(read(`${open}\n${words}\nand so on.\nPY  - 2020\nER  - `)).toEqual([
      '1 TY|JOUR',
      '2 AB|A record begins with',
      `3 |${words.trim()}`,
      '4 |and so on.',
      '5 PY|2020',
      '6 ER|',
    ]);
  });

  test('that is indented is words, though a tag without an indent stands below', () => {
    expect(read(`${open}\n   TY  - JOUR\nPY  - 2020`)[2]).toBe('3 |TY  - JOUR');
  });

  test.each([
    ['as the specifications have it', 'TY  - BOOK\n\nTI  - B'],
    ['with one space', 'TY - BOOK\nTI - B'],
    ['with an indent', '  TY  - BOOK\n  TI  - B'],
    ['on one line', 'TY - BOOK TI - B'],
  ])('opens a record %s, where a tag stands below', (_, record) => {
    const found = read(`${open} it.\n${record}`).filter((line) => !/^\d+ \|$/.test(line));
    expect(found.slice(2).map((line) => line.slice(2))).toEqual(['TY|BOOK', 'TI|B']);
  });

  test('opens one below any other tag', () => {
    expect(read('TY  - JOUR\nTI  - A\nTY  - BOOK\nwords')[2]).toBe('3 TY|BOOK');
  });
});

describe('tags that were joined to the line above', () => {
  test('Rayyan joins wrapped lines after five spaces', () => {
    expect(read('UR  - https://x.org/?from=export     U2  - L2029880245')).toEqual([
      '1 UR|https://x.org/?from=export',
      '1 U2|L2029880245',
    ]);
  });

  test('in prose such words stay words', () => {
    expect(read('AB  - see     U2  - L20')).toEqual(['1 AB|see     U2  - L20']);
  });

  test('a record with its line ends written out as \\n', () => {
    expect(read('TY  - JOUR\\nTI  - A title\\r\\nER  - \\n\\nTY  - BOOK\\nER  - ')).toEqual([
      '1 TY|JOUR',
      '1 TI|A title',
      '1 ER|',
      '1 |',
      '1 TY|BOOK',
      '1 ER|',
    ]);
  });
});

describe('records on one line', () => {
  test('come as the lines that they had, under the number of theirs', () => {
    expect(read('first line\nTY - JOUR AU - F. Liapi TI - A title ER -')).toEqual([
      '1 |first line',
      '2 TY|JOUR',
      '2 AU|F. Liapi',
      '2 TI|A title',
      '2 ER|',
    ]);
  });

  test('may be wrapped in quoted mail', () => {
    expect(read('> TY - JOUR TI - A long title\n> wrapped by mail ER -')).toEqual([
      '1 TY|JOUR',
      '1 TI|A long title wrapped by mail',
      '1 ER|',
    ]);
  });

  test('may be wrapped again, up to a blank line or the next TY', () => {
    expect(read('TY - JOUR AU - F. Liapi TI - A\nlong title PY -\n2025 ER -\n\nafter')).toEqual([
      '1 TY|JOUR',
      '1 AU|F. Liapi',
      '1 TI|A long title',
      '1 PY|2025',
      '1 ER|',
      '4 |',
      '5 |after',
    ]);
    expect(read('TY - JOUR TI - A ER -\nTY - JOUR TI - B ER -')).toHaveLength(6);
  });

  test('may stand behind other words, a counter or a mark', () => {
    const tags = ['TY|JOUR', 'TI|A', 'ER|'];
    expect(read('Here: TY - JOUR TI - A ER -')).toEqual(
      ['|Here:', ...tags].map((each) => `1 ${each}`),
    );
    expect(read('1. TY - JOUR TI - A ER -\n2. TY - JOUR TI - A ER -')).toEqual(
      [1, 2].flatMap((line) => tags.map((tag) => `${line} ${tag}`)),
    );
    expect(read('`TY - JOUR TI - A ER -`')).toEqual(tags.map((tag) => `1 ${tag}`));
  });

  test('stay words amid a record that is open', () => {
    expect(read('TY  - JOUR\nAB  - A\nline: TY - JOUR TI - A ER -')[2]).toBe(
      '3 |line: TY - JOUR TI - A ER -',
    );
  });
});
