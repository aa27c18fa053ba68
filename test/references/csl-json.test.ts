import { describe, expect, it } from 'vitest';
import { toCslJson } from '../../src/references/csl-json.ts';
import { seed, works } from './works.ts';

describe('toCslJson', () => {
  it('writes each work as it is kept, under its citation key', () => {
    const text = toCslJson([
      { key: 'liapi2025factors', csl: seed },
      { key: 'kahneman2011thinking', csl: works.book },
    ]);
    expect(JSON.parse(text)).toEqual([
      { id: 'liapi2025factors', ...seed },
      { id: 'kahneman2011thinking', ...works.book },
    ]);
    expect(text).toMatch(/^\[\n {2}\{\n {4}"id": "liapi2025factors",\n {4}"type"/);
    expect(text.endsWith(']\n')).toBe(true);
  });

  it('writes an empty array for no works', () => {
    expect(toCslJson([])).toBe('[]\n');
  });
});
