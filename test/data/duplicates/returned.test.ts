import { describe, expect, onTestFinished, test } from 'vitest';
import { Twins } from '../../../src/data/duplicates.ts';
import { Library } from '../../../src/data/library.ts';
import { read } from '../../../src/data/read.ts';
import type { Reference } from '../../../src/data/reference.ts';
import { toBiblatex, toBibtex } from '../../../src/references/bibtex/bibtex.ts';
import { toCslJson } from '../../../src/references/csl-json.ts';
import { seeded } from '../../synthetic.ts';
import { found, from, work } from '../../works.ts';
import { FaultyDisk } from '../store/faulty-disk.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Records of a test file of reference types: none has a title, and CSL has nothing of what they say. */
const untitled = ['JOUR', 'ABST', 'ABST', 'MPCT', 'PAMP']
  .map((type, at) => `TY  - ${type}\nN1  - Reference Type: ${at}\nER  - \n`)
  .join('\n');
const titled = 'TY  - JOUR\nAU  - Smith, A.\nTI  - The title\nER  - \n';

describe('our own export, brought back', () => {
  test.each([
    ['CSL-JSON', toCslJson],
    ['BibTeX', toBibtex],
    ['BibLaTeX', toBiblatex],
  ] as const)('adds nothing and completes nothing, as %s', async (_, print) => {
    const disk = new FaultyDisk(seeded(4));
    const library = await Library.open('/libraries/it', { disk });
    onTestFinished(() => library.close());
    const { added } = await library.merge(read(bytes(`${untitled}${titled}`)).references, from());
    const exported = print(library.all());
    const { references } = read(bytes(exported));
    const again = await library.merge(references, from());
    expect([added.length, again.added.length, again.merged.length]).toEqual([6, 0, 0]);
    expect(again.same.map(({ key }) => key)).toEqual(library.all().map(({ key }) => key));
  });
});

describe('a record that names the key of a kept work', () => {
  const kept: Reference = {
    key: 'smith2001editorial',
    source: from(),
    ...work('Smith', 2001, 'Editorial', { volume: '3' }),
  };
  const same = (more: object): string | undefined =>
    new Twins([kept]).of(
      work('Smith', 2001, 'Editorial', { 'citation-key': 'smith2001editorial', ...more }),
    ).same?.key;

  test('is that one, as long as it says nothing that this one does not', () => {
    expect(same({ volume: '3' })).toBe(kept.key);
    expect(same({ volume: '4' })).toBeUndefined();
    expect(same({ volume: '3', page: '7' })).toBeUndefined();
  });

  test('is not asked where another library has the same key', () => {
    const blank: Reference = { key: 'anonnd', source: from(), ...found(), tags: [['N1', 'a']] };
    const other: Reference = { ...blank, tags: [['N1', 'b']], csl: { type: 'book' } };
    expect(new Twins([blank]).of(other).same).toBeUndefined();
  });
});
