import { describe, expect, test } from 'vitest';
import { withoutPauses } from '../../../src/data/format.ts';
import type { Problem } from '../../../src/data/reading.ts';
import { weight } from '../../../src/data/ris/block.ts';
import { blocks } from '../../../src/data/ris/blocks.ts';
import { lines } from '../../../src/data/ris/lines.ts';
import { tagged } from './tagged.ts';

/** The blocks of a text as their tags, `TAG=value`, and all problems as `kind: text`. */
const read = (text: string) =>
  [...withoutPauses(blocks(lines([text])))].flatMap((part) => {
    if (!('tags' in part)) return [said(part)];
    return [
      part.tags.map(({ tag, value }) => `${tag}=${value}`),
      ...(part.problems ?? []).map(said),
    ];
  });
const said = ({ kind, text }: Problem) => `${kind}: ${text}`;

/** What the first block of a text shows of where it stands. */
const first = (text: string) => {
  const [block] = [...withoutPauses(blocks(lines([text])))].filter((part) => 'tags' in part);
  return { ...block, tags: undefined };
};

describe('wrapped values', () => {
  test('go on with the line below, without its indent', () => {
    expect(read('TY  - JOUR\nTI  - Some\n      text\nmore\nER  - ')).toEqual([
      ['TY=JOUR', 'TI=Some\ntext\nmore', 'ER='],
    ]);
  });

  test('keep the paragraphs of an abstract or a note, and no other blank lines', () => {
    expect(read('TY  - JOUR\nAB  - One.\n\nTwo.\nTI  - A\n\ntitle\nER  - ')).toEqual([
      ['TY=JOUR', 'AB=One.\n\nTwo.', 'TI=A\ntitle', 'ER='],
    ]);
  });

  test('an empty tag ends the value above it, and takes nothing of it', () => {
    expect(read('TY  - JOUR\nIS  - 9\nSP  -\nPB  - SAGE\nER  - ')).toEqual([
      ['TY=JOUR', 'IS=9', 'SP=', 'PB=SAGE', 'ER='],
    ]);
  });

  test('one hundred thousand of them are no trouble', () => {
    const [block] = read(`TY  - JOUR\nKW  - k\n${'word\n'.repeat(100_000)}ER  - `);
    expect(block?.[1]).toHaveLength('KW=k'.length + 100_000 * '\nword'.length);
  });
});

describe('where a block begins and ends', () => {
  test('at TY and ER, and blank lines inside do not matter', () => {
    expect(read('TY  - JOUR\n\nTI  - A\n\nER  - \nTY  - BOOK\nER  - ')).toEqual([
      ['TY=JOUR', 'TI=A', 'ER='],
      ['TY=BOOK', 'ER='],
    ]);
  });

  test('a second TY ends a block, but not one that has nothing but TY', () => {
    expect(read('TY  - JOUR\nTY  - BOOK\nTI  - A\nTY  - CHAP')).toEqual([
      ['TY=JOUR', 'TY=BOOK', 'TI=A'],
      ['TY=CHAP'],
    ]);
  });

  test('ER may carry words, and an ER with nothing above it is nothing', () => {
    expect(read('ER  - \nTY  - JOUR\nER  - End of Reference\nER  - \n\nER  - ')).toEqual([
      ['TY=JOUR', 'ER=End of Reference'],
    ]);
  });

  test('tags without TY are a block, and end at a blank line unless they make a work', () => {
    expect(read('NL  - a\n\nDB  - b\n\nTI  - c\n\nPY  - 2001\nER  - ')).toEqual([
      ['NL=a'],
      ['DB=b'],
      ['TI=c', 'PY=2001', 'ER='],
    ]);
  });

  test('a block knows whether it touches the ER above and the TY below', () => {
    const [, below] = [
      ...withoutPauses(blocks(lines(['TY  - A\nER  - \nNL  - x\n\nTY  - B\nER  - ']))),
    ];
    expect(below).toMatchObject({ typed: false, ended: false, afterEnd: true, beforeType: false });
    expect(first('DB  - x\nTY  - JOUR')).toMatchObject({ afterEnd: false, beforeType: true });
    expect(first('TY  - JOUR\nER  - ')).toMatchObject({ typed: true, ended: true });
  });
});

describe('words outside', () => {
  test('are a problem each', () => {
    expect(read('Dear all,\nTY  - JOUR\nER  - \nBest,\nF.')).toEqual([
      'stray-line: Dear all,',
      ['TY=JOUR', 'ER='],
      'stray-line: Best,',
      'stray-line: F.',
    ]);
  });

  test('are none where they only wrap the records', () => {
    expect(read('12. \nTY  - JOUR\nER  - \n\nLink to the Ovid Full Text or citation: x\n')).toEqual(
      [['TY=JOUR', 'ER=']],
    );
  });

  test('an ER with words and nothing above it is a problem', () => {
    expect(read('ER  - what is this')).toEqual(['stray-line: what is this']);
  });
});

describe('the end of the file', () => {
  test('may come without ER', () => {
    expect(read('TY  - JOUR\nTI  - A')).toEqual([['TY=JOUR', 'TI=A']]);
  });

  test('amid a tag is a problem, and the torn tag does not go into the value above', () => {
    expect(read('TY  - JOUR\nTI  - A\nAU')).toEqual([['TY=JOUR', 'TI=A'], 'missing-end: AU']);
  });

  test('amid ER is as good as ER', () => {
    expect(read('TY  - JOUR\nTI  - A\nER')).toEqual([['TY=JOUR', 'TI=A', 'ER=']]);
  });

  test('a short line that is the last is a value where the file has its line end', () => {
    expect(read('TY  - JOUR\nKW  - cancer\nPR\n')).toEqual([['TY=JOUR', 'KW=cancer\nPR']]);
  });
});

test('the weight of a block is how many tags of a work it has, each once', () => {
  const tags = tagged(['TI=x', 'AU=x', 'AU=x', 'DB=x']);
  expect(weight(tags)).toBe(2);
});

test('of a record that does not end, lines beyond any measure are left out and told once', () => {
  const [block] = read(`TY  - JOUR\n${'AU  - A\n'.repeat(50_100)}ER  - `);
  const [, problem] = read(`TY  - JOUR\n${'AU  - A\n'.repeat(50_100)}ER  - `);
  expect(block).toHaveLength(50_001);
  expect(block?.at(-1)).toBe('ER=');
  expect(problem).toBe('record-too-long: AU  - A');
});

test('the text of a record ends where a record on one line begins', () => {
  const [first] = [
    ...withoutPauses(blocks(lines(['TY  - A\nER  - \n\nTY - JOUR TI - B title ER -\n']))),
  ];
  expect(first).toMatchObject({ raw: 'TY  - A\nER  - \n' });
});
