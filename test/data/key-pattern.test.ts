import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../src/data/csl.ts';
import {
  fillPattern,
  type Pattern,
  parsePattern,
  patternTable,
} from '../../src/data/key-pattern.ts';
import { found, work } from '../works.ts';

function pattern(text: string): Pattern {
  const parsed = parsePattern(text);
  if ('fault' in parsed) throw new Error(parsed.fault);
  return parsed;
}

const faultOf = (text: string): string => {
  const parsed = parsePattern(text);
  return 'fault' in parsed ? parsed.fault : '';
};

const { csl } = work('Van der Müller-Lüdenscheidt', 2025, 'The <i>Factors</i> that influence us', {
  author: [
    { family: 'Müller-Lüdenscheidt', 'non-dropping-particle': 'van der' },
    { literal: 'Health Organization' },
    { family: 'Lee' },
    { family: 'Fourth' },
  ],
  'container-title': 'The Journal of Clinical Epidemiology',
});

describe('a pattern of citation keys', () => {
  test.each([
    ['{author}{year}{word}', 'vandermullerludenschei2025factors'],
    ['{Author}{yy}', 'VanDerMullerLudenschei25'],
    ['{authors}_{year}', 'vandermullerhealthorganilee_2025'],
    ['{Author}:{year}', ''],
    ['x/{Word}-{year}+{journal}', 'x/Factors-2025+jce'],
    ['{words}.{yy}', 'factorsthatinfluence.25'],
  ])('%s makes %s', (text, key) => {
    if (key === '') expect(faultOf(text)).toMatch(/^“:” can't stand in a citation key/);
    else expect(fillPattern(pattern(text), csl)).toBe(key);
  });

  test('says what is missing in a work', () => {
    const empty = found().csl;
    expect(fillPattern(pattern('{author}{year}{word}{journal}'), empty)).toBe('anonnd');
    expect(fillPattern(pattern('{Author}-{yy}-{Word}{words}'), empty)).toBe('Anon-nd-');
    expect(fillPattern(pattern('{authors}'), empty)).toBe('anon');
  });

  test.each(['{year}', '', 'key', '{yy}{journal}'])(
    'is refused where works would get the same key: “%s”',
    (text) => {
      expect(faultOf(text)).toMatch(/^Without an author or words of the title/);
      expect(faultOf(text)).toContain(patternTable);
    },
  );

  test.each([
    ['{auth}{year}', /^There is no token \{auth\}\./],
    ['{constructor}{author}', /^There is no token \{constructor\}\./],
    ['{author}{}', /^There is no token \{\}\./],
    ['{author', /^“\{” can't stand/],
    ['{author}}', /^“\}” can't stand/],
    ['{author} {year}', /^“ ” can't stand/],
    ['{author}ä', /^“ä” can't stand/],
    [`{author}${'x'.repeat(17)}`, /^There may be 16 characters between the tokens, not 17/],
  ])('is refused with the reason: %s', (text, reason) => {
    expect(faultOf(text)).toMatch(reason);
  });

  test('has a table with every token, for a refusal to print', () => {
    expect(patternTable.split('\n')).toHaveLength(9);
    for (const line of patternTable.split('\n')) {
      const token = line.split(' ')[0] ?? '';
      expect('fault' in parsePattern(`{author}${token}`)).toBe(false);
    }
  });

  test('keeps its text', () => {
    const any = fc.array(
      fc.constantFrom('{author}', '{Author}', '{authors}', '{yy}', '{word}', '{words}', '-', '/a'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(any, (parts) => {
        const text = `{word}${parts.join('')}`;
        expect(pattern(text).text).toBe(text);
        const literal = (part: string | object): part is string => typeof part === 'string';
        const filled = fillPattern(pattern(text), { type: 'book', title: 'Key' } as CslItem);
        for (const part of pattern(text).parts.filter(literal)) expect(filled).toContain(part);
      }),
    );
  });
});
