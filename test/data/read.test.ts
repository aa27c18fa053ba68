import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batches, read, readInSlices } from '../../src/data/read.ts';
import { seedBytes } from '../seed.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const titles = (text: string) => read(bytes(text)).references.map(({ csl }) => csl.title);

const two = ['TY  - JOUR', 'TI  - One', 'ER  - ', '', 'TY  - BOOK', 'TI  - Two', 'ER  - ', ''];

describe('standard files', () => {
  test.each([
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['CR', '\r', ''],
    ['a byte order mark', '\r\n', '\uFEFF'],
  ])('with %s', (_, end, start) => {
    expect(titles(start + two.join(end))).toEqual(['One', 'Two']);
    expect(read(bytes(start + two.join(end))).problems).toEqual([]);
  });

  test('without the final ER, and without any', () => {
    expect(titles(two.slice(0, -2).join('\n'))).toEqual(['One', 'Two']);
    expect(titles(two.filter((line) => !line.startsWith('ER')).join('\n'))).toEqual(['One', 'Two']);
  });

  test('a bad record takes none of the others with it, and its problems name line and record', () => {
    const { references, problems } = read(
      bytes(`${two.join('\n')}\nTY  - NONE\nDO  - broken\nPY  - 99\nER  - \n\nover and out\n`),
    );
    expect(references).toHaveLength(3);
    expect(problems).toEqual([
      { kind: 'unknown-type', line: 9, record: 3, text: 'TY  - NONE' },
      { kind: 'no-title', line: 9, record: 3, text: 'TY  - NONE' },
      { kind: 'bad-doi', line: 10, record: 3, text: 'DO  - broken' },
      { kind: 'bad-date', line: 11, record: 3, text: 'PY  - 99' },
      { kind: 'stray-line', line: 14, record: 0, text: 'over and out' },
    ]);
  });
});

describe('limits', () => {
  const limits = { records: 2, field: 20 };

  test('a file of too many records says so last, and gives no more than it may', () => {
    const { references, problems } = read(bytes(two.join('\n').repeat(2)), limits);
    expect(references).toHaveLength(2);
    expect(problems).toEqual([{ kind: 'too-many-records', line: 1, record: 0, text: '2' }]);
  });

  test.each([
    ['BibTeX', '@misc{a, title={A}}@misc{b, title={B}}@misc{c, title={C}}'],
    ['CSL-JSON', '["A","B","C"]'.replace(/"."/g, '{"type":"book","title":$&}')],
    ['MEDLINE', 'PMID- 1\nTI  - A\n\nPMID- 2\nTI  - B\n\nPMID- 3\nTI  - C\n'],
  ])('hold in other formats too: %s', (_, text) => {
    const { references, problems } = read(bytes(text), limits);
    expect(references.map(({ csl }) => csl.title)).toEqual(['A', 'B']);
    expect(problems.map(({ kind }) => kind)).toContain('too-many-records');
  });

  test('a file of just as many as may be is whole', () => {
    expect(read(bytes(two.join('\n')), limits).problems).toEqual([]);
  });

  test('a value that is too long is left out and told, whether on one line or on many', () => {
    const long = [
      'TY  - JOUR',
      `N1  - ${'long '.repeat(9)}`,
      'TI  - Kept',
      'AB  - one',
      'two three',
    ];
    const { references, problems } = read(
      bytes([...long, 'four five six', 'ER  - '].join('\n')),
      limits,
    );
    expect(references.map(({ tags }) => tags.map(([tag]) => tag).join(' '))).toEqual(['TY TI ER']);
    expect(problems).toEqual([
      { kind: 'field-too-long', line: 2, record: 1, text: `N1  - ${'long '.repeat(9)}`.trim() },
      { kind: 'field-too-long', line: 4, record: 1, text: 'AB  - one' },
    ]);
  });

  test('a limit counts bytes: letters beyond ASCII have two or more', () => {
    const value = (letter: string) => `TY  - JOUR\nTI  - ${letter.repeat(15)}\nER  - `;
    expect(read(bytes(value('e')), limits).problems).toEqual([]);
    expect(read(bytes(value('é')), limits).problems.map(({ kind }) => kind)).toContain(
      'field-too-long',
    );
  });
});

describe('reading in batches', () => {
  const many = bytes(two.join('\n').repeat(3000));

  test('gives what reading in one go gives', async () => {
    expect(await readInSlices(many)).toEqual(read(many));
  });

  test('lets others run between them', async () => {
    let others = 0;
    const timer = setInterval(() => others++, 1);
    let [all, count] = [0, 0];
    for await (const batch of batches(many)) {
      count++;
      all += batch.references.length;
    }
    clearInterval(timer);
    expect(all).toBe(6000);
    expect(count).toBeGreaterThan(1);
    expect(others).toBeGreaterThan(0);
  });
});

describe('records below something else', () => {
  const stray = (text: string) =>
    read(bytes(text)).problems.map(({ kind, line, text: words }) => [kind, line, words]);

  test.each([
    ['RIS', 'TY  - JOUR\nTI  - One\nER  - \n'],
    ['MEDLINE', 'PMID- 31000001\nOWN - NLM\nTI  - One\n'],
    ['Refer', '%0 Journal Article\n%T One\n'],
    ['Web of Science', 'PT J\nAU Moser, A\nTI One\nER\n'],
    ['BibTeX', '@article{one,\n  title = {One},\n}\n'],
    ['CSL-JSON', '[{"id":"one","type":"book","title":"One"}]\n'],
  ])('are read, and what is above is told: %s', (_, record) => {
    expect(titles(`Dear all,\n\n${record}`)).toEqual(['One']);
    expect(stray(`Dear all,\n\n${record}`)).toEqual([['stray-line', 1, 'Dear all,']]);
    expect(titles(`Ada wrote:\n${record.replace(/^/gm, '> ')}`)).toEqual(['One']);
    expect(titles(`Look:\n\n\`\`\`\n${record}\`\`\`\n`)).toEqual(['One']);
  });

  test('are read where the first one is odd', () => {
    const odd = '@article{RN1\n   author = {Moser, A}, title = {One}, year = 2020}\n';
    expect(titles(`${odd}@article{b, title={Two}}`)).toEqual(['One', 'Two']);
    expect(titles('@article{Müller 2020,\n title = {One}}')).toEqual(['One']);
  });
});

describe('files that hold no references', () => {
  test('an empty one, an image and a web page are refused by what they look like', () => {
    expect(read(bytes(''))).toEqual({
      references: [],
      problems: [{ kind: 'empty-file', line: 1, record: 0, text: '' }],
    });
    expect(read(bytes('<html><body>')).problems).toMatchObject([{ kind: 'web-page' }]);
    expect(read(bytes('%PDF-1.7')).problems).toMatchObject([{ kind: 'binary-file', text: 'PDF' }]);
  });

  test('a text without a record has one problem, that of the file, and shows how it begins', () => {
    expect(read(bytes('\nDear all,\n  see attached.\n'))).toEqual({
      references: [],
      problems: [{ kind: 'no-records', line: 1, record: 0, text: 'Dear all,' }],
    });
  });

  test.each(['@string{a="b"}', '% Encoding: UTF-8\n\n@Comment{jabref-meta: x;}\n'])(
    'BibTeX without an entry has no record: %j',
    (text) => {
      const [first] = text.split('\n');
      expect(read(bytes(text)).problems).toMatchObject([{ kind: 'no-records', text: first }]);
    },
  );

  test('a file of nothing but ER has no record', () => {
    expect(read(bytes('ER  - \n\nER  - \n')).problems).toMatchObject([{ kind: 'no-records' }]);
  });
});

describe('the record that the project started from', () => {
  const { references, problems } = read(seedBytes);
  const [seed] = references;

  test('is one record, and has no problem', () => {
    expect(references).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  test('reads as exactly this', () => {
    expect({ ...seed?.csl, abstract: undefined }).toEqual({
      type: 'article-journal',
      title:
        'Factors that influence inter-organisational integration: a qualitative exploration of ' +
        "service providers' perspectives from an integrated care initiative",
      author: [
        { family: 'Liapi', given: 'F.' },
        { family: 'Chater', given: 'A. M.' },
        { family: 'Randhawa', given: 'G.' },
        { family: 'Stephenson', given: 'A.' },
        { family: 'Pappas', given: 'Y.' },
      ],
      'container-title': 'BMC Health Serv Res',
      volume: '25',
      issue: '1',
      page: '947',
      issued: { 'date-parts': [[2025, 7, 10]] },
      'available-date': { 'date-parts': [[2025, 7, 10]] },
      DOI: '10.1186/s12913-025-13051-7',
      ISSN: '1472-6963',
      PMID: '40640843',
      language: 'en',
      source: 'NLM',
      custom: {
        affiliations: [
          'Institute for Health Research, University of Bedfordshire, Luton, LU2 8LE, UK. fani.liapi@beds.ac.uk.',
          'Institute for Sport and Physical Activity Research, University of Bedfordshire, Bedford, MK41 9EA, UK. fani.liapi@beds.ac.uk.',
          'Institute for Sport and Physical Activity Research, University of Bedfordshire, Bedford, MK41 9EA, UK.',
          'University College London, Centre for Behaviour Change, London, WC1E 7HB, UK.',
          'Institute for Health Research, University of Bedfordshire, Luton, LU2 8LE, UK.',
          'Turning Point, London, E1 8AA, UK.',
        ],
      },
    });
  });

  test('has its abstract once and whole', () => {
    const abstract = seed?.csl.abstract ?? '';
    expect(abstract).toHaveLength(2084);
    expect(abstract.startsWith('BACKGROUND: Integrated care uses')).toBe(true);
    expect(abstract.endsWith('available at 10.1186/s12913-025-13051-7.')).toBe(true);
    expect(abstract.indexOf('BACKGROUND:', 1)).toBe(-1);
  });

  test('can be looked up by its DOI, PMID and ISSN', () => {
    expect(seed?.ids).toEqual({
      doi: '10.1186/s12913-025-13051-7',
      pmid: '40640843',
      issn: ['1472-6963'],
    });
  });

  test('keeps all 34 tags in their order, and put together again they are the record', () => {
    const tags = seed?.tags ?? [];
    expect(tags.map(([tag]) => tag).join(' ')).toBe(
      'TY AU AU AU AU AU A1 AB AD AN BT C5 CP DA DO DP ET IS JF LA N2 PY SN SP ST T1 T2 TI U1 U3 ' +
        'VL VO Y1 ER',
    );
    expect(tags).toHaveLength(34);
    expect(tags.map(([tag, value]) => `${tag} - ${value}`.trim()).join(' ')).toBe(
      new TextDecoder().decode(seedBytes).trim(),
    );
  });

  test('is no special case: another record of its form reads in the same way', () => {
    const other = new TextDecoder()
      .decode(seedBytes)
      .replaceAll('F. Liapi', 'K. L. Okafor')
      .replaceAll(/Factors that influence[^:]*:/g, 'What slows a ward down:')
      .replaceAll('BMC Health Serv Res', 'Rev Nurs')
      .replaceAll('s12913-025-13051-7', 'x.2019.77')
      .replaceAll('40640843', '31415926')
      .replaceAll('2025', '2019')
      .replace('DA - Jul 10', 'DA - Feb 3');
    const [found] = read(bytes(other)).references;
    expect(found?.tags).toHaveLength(34);
    expect(found?.csl).toMatchObject({
      'container-title': 'Rev Nurs',
      DOI: '10.1186/x.2019.77',
      PMID: '31415926',
      issued: { 'date-parts': [[2019, 2, 3]] },
    });
    expect(found?.csl.author?.[0]).toEqual({ family: 'Okafor', given: 'K. L.' });
    expect(found?.csl.title).toMatch(/^What slows a ward down: a qualitative exploration/);
  });
});

/** Tags as programs write them, and as nobody does. */
const tag = fc.oneof(
  fc.constantFrom(
    'AU',
    'TI',
    'T1',
    'T2',
    'AB',
    'N1',
    'KW',
    'PY',
    'DA',
    'DO',
    'SN',
    'SP',
    'UR',
    'M1',
  ),
  fc.stringMatching(/^[A-Z][A-Z0-9]$/),
);

describe('any text', () => {
  test('never makes it throw, as bytes or as lines', () => {
    const line = fc.oneof(
      fc.string(),
      fc.tuple(tag, fc.string()).map((pair) => pair.join('  - ')),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (some) => void read(some)));
    fc.assert(
      fc.property(fc.array(line), (some) => void read(bytes(`TY  - JOUR\n${some.join('\n')}`))),
    );
  });

  test('is read in bounded depth, however long', () => {
    const long = (part: string) => `${part.repeat(200_000 / part.length)}`;
    const odd = [
      ')',
      '.).',
      '(',
      '<p ',
      'A, ',
      'A B;',
      ' ',
      '-',
      'NL  - x\nER  - \n',
      'TY  - JOUR\n',
    ];
    for (const part of odd) {
      const tags = ['AU', 'TI', 'DO', 'SN', 'SP', 'AB', 'UR'].map(
        (name) => `${name}  - 10.1000/${long(part)}`,
      );
      expect(() => read(bytes(`TY  - JOUR\n${tags.join('\n')}\nER  - `)), part).not.toThrow();
    }
  });

  test('ends, line by line, in a tag or in a problem', () => {
    const kind = fc.oneof(
      { weight: 6, arbitrary: tag.map((name) => `${name}  - `) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('ER  - ', 'TY  - JOUR', '', '  ', 'xx  - ', '> ', 'IL - '),
      },
    );
    fc.assert(
      fc.property(fc.array(kind, { minLength: 1, maxLength: 40 }), (starts) => {
        // Every line has a word of its own, by which it is found again.
        const words = starts.map((_, i) => `word${i}x`);
        const text = starts.map((start, i) => (start.trim() === '' ? start : start + words[i]));
        const { references, problems } = read(bytes(['TY  - JOUR', ...text].join('\n')));
        const ends = [
          ...references.flatMap(({ tags }) => tags.map(([, value]) => value)),
          ...problems.map((problem) => problem.text),
        ].join('\n');
        starts.forEach((start, i) => {
          if (start.trim() !== '') expect(ends).toContain(words[i]);
        });
      }),
    );
  });
});

describe('a record that lost its line ends', () => {
  /** Words that no tag can hide in. */
  const word = fc.stringMatching(/^[a-z]{2,9}$/);
  const phrase = (min: number, max: number) =>
    fc.array(word, { minLength: min, maxLength: max }).map((some) => `T${some.join(' ')}.`);
  const record = fc
    .record({
      TI: phrase(2, 12),
      AU: fc.array(
        word.map((name) => `N${name}, A. B.`),
        { minLength: 1, maxLength: 4 },
      ),
      PY: fc.integer({ min: 1900, max: 2030 }).map(String),
      T2: phrase(1, 5),
      VL: fc.integer({ min: 1, max: 300 }).map(String),
      IS: fc.integer({ min: 1, max: 12 }).map(String),
      SP: fc.integer({ min: 1, max: 4000 }).map(String),
      DO: word.map((suffix) => `10.1000/${suffix}`),
      AB: phrase(15, 60),
      KW: fc.array(word, { maxLength: 4 }),
    })
    .map((values) => [
      ['TY', 'JOUR'],
      ...Object.entries(values).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one]),
      ),
      ['ER', ''],
    ]);
  const form = (gap: string, end: string) => (tags: string[][]) =>
    tags.map(([name, value]) => `${name}${gap}- ${value}`.trim()).join(end);

  test('reads as if it had them, alone and in a row of others', () => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (all) => {
        const works = (gap: string, end: string) =>
          // How it stood in the file differs, of course.
          read(bytes(all.map(form(gap, end)).join(end))).references.map(
            ({ raw: _, ...work }) => work,
          );
        const straight = works('  ', '\n');
        expect(works(' ', ' ')).toEqual(straight);
        expect(works('  ', ' ')).toEqual(straight);
        expect(works(' ', '\n')).toEqual(straight);
      }),
    );
  });
});
