import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeStyles } from '../../scripts/styles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibid-styles-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const json = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('writeStyles', () => {
  it('writes all styles, all locales and an index that names them', () => {
    writeStyles(folder);
    expect(readdirSync(folder).sort()).toEqual([
      'LICENSES.txt',
      'index.json',
      'locales',
      'styles.bin',
    ]);
    expect(readdirSync(join(folder, 'locales'))).toHaveLength(56 + 1);
    expect(json('index.json')).toMatchObject({
      notice: expect.stringMatching(/CC BY-SA 3\.0.*at [0-9a-f]{40}.*at [0-9a-f]{40}\.$/),
      styles: expect.arrayContaining([expect.objectContaining({ id: 'nature', title: 'Nature' })]),
      locales: expect.arrayContaining(['de-DE', 'en-US', 'zh-CN']),
    });
    expect(json('locales/de-DE.json')).toMatchObject({ n: 'locale', a: { 'xml:lang': 'de-DE' } });
  });

  it('keeps the names and the licence of those who translated the locales', () => {
    writeStyles(folder);
    expect(readFileSync(join(folder, 'locales', 'LICENSES.txt'), 'utf8')).toMatch(
      /<name>Andrew Dunning<\/name>/,
    );
  });

  it('writes over what stands there, and leaves nothing half-written behind', () => {
    writeStyles(folder);
    writeStyles(folder);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});
