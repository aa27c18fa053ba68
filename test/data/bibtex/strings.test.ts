import { describe, expect, test } from 'vitest';
import { Strings } from '../../../src/data/bibtex/strings.ts';
import { read } from '../../../src/data/read.ts';

const works = (text: string) => read(new TextEncoder().encode(text)).references;

describe('strings', () => {
  test('stand for what they were defined as, whatever the case of their names', () => {
    const strings = new Strings();
    strings.define('jacs', 'J. Am. Chem. Soc.');
    expect(strings.get('JACS')).toBe('J. Am. Chem. Soc.');
    expect(strings.get('other')).toBeUndefined();
  });

  test('that are made of one another do not grow without bound', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `@string{a${i + 1} = a${i} # a${i}}`);
    const text = `@string{a0 = "word"}\n${lines.join('\n')}\n@misc{x, title = a60, note = a3}`;
    const [found] = works(text);
    expect(found?.csl.note).toBe('word'.repeat(8));
    expect(found?.csl.title?.length).toBeLessThanOrEqual(10_000);
  });

  test('stand for themselves where a file has asked for too much', () => {
    const strings = new Strings();
    strings.define('a', 'x'.repeat(10_000));
    let given = 0;
    while (strings.get('a') !== undefined) given++;
    expect(given).toBe(2000);
  });
});
