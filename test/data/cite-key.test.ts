import { describe, expect, test } from 'vitest';
import { citeKey } from '../../src/data/cite-key.ts';
import type { CslItem } from '../../src/data/reference.ts';
import { found, work } from '../works.ts';

const free = (): boolean => false;
const key = (csl: Partial<CslItem>): string => citeKey(found(csl).csl, free);

describe('a citation key', () => {
  test('is the first author, the year and the first telling word of the title', () => {
    expect(citeKey(work('Liapi', 2025, 'Factors that influence integration').csl, free)).toBe(
      'liapi2025factors',
    );
    expect(citeKey(work('Müller-Lüdenscheidt', 1988, 'Die Ente bleibt draußen').csl, free)).toBe(
      'mullerludenscheidt1988ente',
    );
  });

  test('keeps scripts that have no Latin form', () => {
    expect(key({ author: [{ family: '村上' }], title: 'ノルウェイの森' })).toBe(
      '村上ndノルウェイの森',
    );
  });

  test('is the one that the work came with', () => {
    expect(key({ 'citation-key': 'DBLP:conf/nips/Vaswani17', title: 'Attention' })).toBe(
      'DBLP:conf/nips/Vaswani17',
    );
    const taken = (each: string) => each === 'smith_2020';
    expect(citeKey(found({ 'citation-key': 'smith_2020' }).csl, taken)).toBe('smith_2020-2');
  });

  test.each(['two words', '`code`', '-x', 'x'.repeat(60), 'a:b:c:d:e', 'a{b}'])(
    'is not what the work came with where that is of no use: %s',
    (brought) => {
      expect(key({ 'citation-key': brought, title: 'Attention' })).toBe('anonndattention');
    },
  );

  test('does not take markup for a word', () => {
    expect(key({ title: 'The <i>Escherichia</i> genome' })).toBe('anonndescherichia');
  });

  test('takes an institution, an editor, or says that there is nobody', () => {
    expect(key({ author: [{ literal: 'Health Organization' }], title: 'Report' })).toBe(
      'healthorganizationndreport',
    );
    expect(key({ editor: [{ family: 'Shaw' }], title: 'The Handbook' })).toBe('shawndhandbook');
    expect(key({ title: 'What is this?' })).toBe('anonndthis');
    expect(key({})).toBe('anonnd');
  });

  test('finds its number among thousands, and never cuts a character in two', () => {
    const taken = new Set(['liapi2025factors']);
    const csl = work('Liapi', 2025, 'Factors').csl;
    for (let at = 0; at < 3000; at += 1) taken.add(citeKey(csl, (each) => taken.has(each)));
    expect(taken.has('liapi2025factors-3001')).toBe(true);
    expect(taken.size).toBe(3001);
    expect(key({ author: [{ family: `a${'𠀀'.repeat(40)}` }] })).toMatch(/^a(?:𠀀){21}nd$/u);
  });

  test('gets a number when another work has it, and stays short enough to be typed', () => {
    const taken = new Set(['liapi2025factors', 'liapi2025factors-2']);
    const csl = work('Liapi', 2025, 'Factors').csl;
    expect(citeKey(csl, (each) => taken.has(each))).toBe('liapi2025factors-3');
    expect(
      key({ author: [{ literal: 'x'.repeat(500) }], title: 'y'.repeat(500) }).length,
    ).toBeLessThan(60);
  });
});
