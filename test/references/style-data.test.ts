import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeNode, shelf, styleNode } from '../../src/references/style-data.ts';
import { stockShelf } from './shelf.ts';

beforeAll(stockShelf);

describe('the shelf', () => {
  it('holds eight styles with their titles, and 56 locales', () => {
    expect(shelf().styles.map(({ id, format }) => [id, format])).toEqual([
      ['apa', 'author-date'],
      ['vancouver', 'numeric'],
      ['nature', 'numeric'],
      ['ieee', 'numeric'],
      ['chicago-author-date', 'author-date'],
      ['modern-language-association', 'author'],
      ['harvard-cite-them-right', 'author-date'],
      ['american-medical-association', 'numeric'],
    ]);
    expect(shelf().styles[0]?.title).toBe('American Psychological Association 7th edition');
    expect(shelf().locales).toHaveLength(56);
    expect(shelf().notice).toContain('CC BY-SA 3.0');
  });

  it('gives the CSL of each style and locale', () => {
    for (const { id } of shelf().styles) expect(styleNode(id).n).toBe('style');
    for (const tag of shelf().locales) expect(localeNode(tag)?.a?.['xml:lang']).toBe(tag);
  });

  it('has no style and no locale of a name that it does not know, path or not', () => {
    expect(() => styleNode('no-such-style')).toThrow('No style is called no-such-style.');
    expect(() => styleNode('locales/de-DE')).toThrow('No style is called');
    expect(localeNode('xx-XX')).toBeUndefined();
    expect(localeNode('../apa')).toBeUndefined();
  });
});

describe('without a build', () => {
  const home = mkdtempSync(join(tmpdir(), 'ibid-shelf-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('says how to make the styles', async () => {
    const source = fileURLToPath(new URL('../../src/references/style-data.ts', import.meta.url));
    const copy = join(home, 'src/references/style-data.ts');
    mkdirSync(join(home, 'src/references'), { recursive: true });
    cpSync(source, copy);
    const alone: typeof import('../../src/references/style-data.ts') = await import(
      pathToFileURL(copy).href
    );
    expect(() => alone.shelf()).toThrow(/index\.json: `npm run build` makes it\.$/);
  });
});
