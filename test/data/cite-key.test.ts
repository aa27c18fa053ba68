import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customId } from '../../src/commands/custom-id.ts';
import { citeKey } from '../../src/data/cite-key.ts';
import type { CslItem } from '../../src/data/csl.ts';
import { parsePattern } from '../../src/data/key-pattern.ts';
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

  test('that a file brought fits a button, letters beyond the first plane too', () => {
    const brought = '𝒜'.repeat(44);
    const made = key({ 'citation-key': brought, title: 'Sleep' });
    expect(made).not.toBe(brought);
    expect(() => customId('copy', made, 'american-medical-association')).not.toThrow();
    expect(key({ 'citation-key': '𝒜'.repeat(22) })).toBe('𝒜'.repeat(22));
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

  test('follows another pattern where one is set, but for works that came with a key', () => {
    const pattern = parsePattern('{Author}_{year}');
    if ('fault' in pattern) throw new Error(pattern.fault);
    const csl = work('Liapi', 2025, 'Factors').csl;
    expect(citeKey(csl, free, pattern)).toBe('Liapi_2025');
    expect(citeKey(csl, (each) => each === 'Liapi_2025', pattern)).toBe('Liapi_2025-2');
    expect(citeKey({ ...csl, 'citation-key': 'mine' }, free, pattern)).toBe('mine');
  });

  test('begins with a letter or a digit whatever is missing in the work', () => {
    const pattern = parsePattern('{word}-{Word}/');
    if ('fault' in pattern) throw new Error(pattern.fault);
    expect(citeKey(found({ title: 'Key' }).csl, free, pattern)).toBe('key-Key/');
    expect(citeKey(found().csl, free, pattern)).toBe('anon');
  });

  test('of any pattern and any work fits a button, with a number and with the longest style', () => {
    const token = fc.constantFrom('{author}', '{Author}', '{authors}', '{word}', '{words}', '-.');
    const text = fc.string({ unit: 'grapheme', maxLength: 90 });
    fc.assert(
      fc.property(fc.array(token, { maxLength: 6 }), text, text, (tokens, family, title) => {
        const pattern = parsePattern(`{word}${tokens.join('')}`);
        if ('fault' in pattern) throw new Error(pattern.fault);
        const csl = found({ author: [{ family }], title }).csl;
        const base = citeKey(csl, free, pattern);
        expect(base).toMatch(/^[\p{L}\p{N}]/u);
        expect(Buffer.from(base).toString()).toBe(base);
        const next = citeKey(csl, (each) => each === base, pattern);
        expect(customId('copy', next, 'american-medical-association').length).toBeLessThan(96);
      }),
    );
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
