import { describe, expect, test } from 'vitest';
import { withoutPauses } from '../../../src/data/format.ts';
import { lines } from '../../../src/data/ris/lines.ts';
import { records } from '../../../src/data/ris/records.ts';

/** The records of a text as their tags, and behind them its problems as `line kind: text`. */
const read = (text: string) => {
  const parts = [...withoutPauses(records(lines([text])))];
  return [
    ...parts.flatMap((part) => ('tags' in part ? part.tags.map(({ tag }) => tag).join(' ') : [])),
    ...parts.flatMap((part) => ('tags' in part ? [] : `${part.line} ${part.kind}: ${part.text}`)),
  ];
};

const one = 'TY  - JOUR\nTI  - One\nER  - \n';

test('a record goes from TY to ER', () => {
  expect(read(one + one)).toEqual(['TY TI ER', 'TY TI ER']);
});

test('a missing ER is no problem, before the next TY and at the end', () => {
  expect(read('TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two')).toEqual(['TY TI', 'TY TI']);
});

test('two TY in a row are one record (rero-ils)', () => {
  expect(read('TY  - JOUR\nTY  - BOOK\nTI  - two types\nER  - ')).toEqual(['TY TY TI ER']);
});

test('a file of nothing but ER has no record and no problem', () => {
  expect(read('ER  - \n\nER  - \n')).toEqual([]);
});

describe('records whose TY comes late, or not at all (synthesisr, CiteSource)', () => {
  test('the tags above TY belong to it where they have the title', () => {
    expect(read('DB  - X\nTI  - late\nSP  - 1\nTY  - JOUR\nAU  - A\nER  - ')).toEqual([
      'DB TI SP TY AU ER',
    ]);
  });

  test('and where they touch it', () => {
    expect(read('DB  - X\nC7  - \nTY  - JOUR\nTI  - late\nER  - ')).toEqual(['DB C7 TY TI ER']);
  });

  test('two tags of a work and an ER are a record', () => {
    expect(read('DB  - Y\nTI  - none\nPY  - 2001\nER  - ')).toEqual(['DB TI PY ER']);
  });

  test('the last of them may miss its ER', () => {
    expect(read('TI  - a\nPY  - 1\nER  - \n\nTI  - b\nPY  - 2')).toEqual(['TI PY ER', 'TI PY']);
  });

  test('two titles are two records', () => {
    expect(read('TI  - a\nPY  - 2001\nTY  - JOUR\nTI  - b\nER  - ')).toEqual(['TI PY', 'TY TI ER']);
  });
});

describe('tags outside of records', () => {
  test('belong to the record right above them (Ovid writes NL there)', () => {
    expect(read(`${one}NL  - J. One\n\n2. \n${one}`)).toEqual(['TY TI ER NL', 'TY TI ER']);
  });

  test('to that one too where an ER of their own follows', () => {
    expect(read(`${one}UK  - Unknown\nER  - `)).toEqual(['TY TI ER UK ER']);
  });

  test('are told where they could have been another work’s', () => {
    const parts = [...withoutPauses(records(lines([`${one}TI  - Two\nUR  - x\n`])))];
    expect(parts).toMatchObject([
      { problems: [{ kind: 'below-end', line: 4, text: 'TI  - Two' }] },
    ]);
  });

  test('are problems elsewhere', () => {
    expect(read(`XX  - lost\n\n${one}\nYY  - lost too\n`)).toEqual([
      'TY TI ER',
      '1 stray-line: XX  - lost',
      '7 stray-line: YY  - lost too',
    ]);
  });

  test('Medline has TI and AU as well, but neither TY nor ER, and is no RIS', () => {
    const kinds = read('PMID- 1\nTI  - A\nAU  - B\n\nPMID- 2\nTI  - C\nAU  - D\n');
    expect(kinds.every((kind) => kind.includes('stray-line'))).toBe(true);
  });
});
