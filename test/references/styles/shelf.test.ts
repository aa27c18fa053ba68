import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localeNode, shelf, styleNode } from '../../../src/references/styles/shelf.ts';
import { stockShelf } from './stock.ts';

beforeAll(stockShelf);

describe('the shelf', () => {
  it('holds every style of the package, those first that most people want, and 56 locales', () => {
    expect(
      shelf()
        .styles.slice(0, 8)
        .map(({ id, format }) => [id, format]),
    ).toEqual([
      ['apa', 'author-date'],
      ['vancouver', 'numeric'],
      ['nature', 'numeric'],
      ['ieee', 'numeric'],
      ['chicago-author-date', 'author-date'],
      ['modern-language-association', 'author'],
      ['harvard-cite-them-right', 'author-date'],
      ['american-medical-association', 'numeric'],
    ]);
    expect(shelf().styles).toHaveLength(2679);
    expect(shelf().styles[0]?.title).toBe('American Psychological Association 7th edition');
    expect(shelf().locales).toHaveLength(56);
    expect(shelf().notice).toContain('CC BY-SA 3.0');
  });

  it('names journals only that are printed in a style which it holds', () => {
    const ids = new Set(shelf().styles.map(({ id }) => id));
    expect(shelf().dependents.length).toBeGreaterThan(7800);
    for (const [id, parent] of shelf().dependents) {
      expect(ids.has(parent), id).toBe(true);
      expect(ids.has(id), id).toBe(false);
    }
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
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    const parts = ['package.json', 'src/root.ts', 'src/references/styles/shelf.ts'];
    mkdirSync(join(home, 'src/references/styles'), { recursive: true });
    for (const part of parts) cpSync(join(root, part), join(home, part));
    const copy = join(home, 'src/references/styles/shelf.ts');
    const alone: typeof import('../../../src/references/styles/shelf.ts') = await import(
      pathToFileURL(copy).href
    );
    expect(() => alone.shelf()).toThrow(/index\.json: `npm run build` makes it\.$/);
  });
});
