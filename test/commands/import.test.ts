import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer, AskFile } from '../../src/commands/command.ts';
import { importCommand } from '../../src/commands/import.ts';
import { undo } from '../../src/commands/undo.ts';
import { type Desk, openDesk } from '../../src/data/desk.ts';
import { NotSaved } from '../../src/data/store/faults.ts';
import { folder } from '../folder.ts';
import { fullDisk } from '../full-disk.ts';
import { seedBytes } from '../seed.ts';
import { ana, ask, ben, customIdOf, deskWith, file, labels, mod, press, textOf } from './asking.ts';

const bring = async (desk: Desk, ...files: readonly AskFile[]): Promise<Answer> =>
  importCommand.answer(ask(desk, {}, { files }));

const record = (title: string): string =>
  `TY  - JOUR\nAU  - Smith, A.\nPY  - 2020\nTI  - ${title}\nER  - \n`;

describe('/import', () => {
  test('keeps the works of a file and gives a receipt with Undo, for all to see', async () => {
    const desk = await deskWith();
    const answer = await bring(desk, file(seedBytes, 'record.txt'));
    expect(answer).toMatchObject({ to: 'everyone', card: true });
    expect(textOf(answer)).toMatch(
      /^\*\*record\.txt\*\*: 1 added, 0 the same, 0 problems\n- \*\*Liapi et al\. 2025\*\* Factors/,
    );
    expect(labels(answer)).toEqual(['Undo']);
    expect(desk.library.get('liapi2025factors')?.source).toMatchObject({
      file: 'record.txt',
      by: ana.id,
    });
  });

  test('the same file again adds nothing, says so, and has nothing to undo', async () => {
    const desk = await deskWith();
    await bring(desk, file(seedBytes));
    const again = await bring(desk, file(seedBytes));
    expect(textOf(again)).toContain('0 added, 1 the same, 0 problems');
    expect(labels(again)).toEqual([]);
    expect(desk.library.all()).toHaveLength(1);
  });

  test('names the first works of many, within what a card holds', async () => {
    const many = Array.from({ length: 200 }, (_, at) =>
      record(`Sleep in nurses, part ${at} ${'*'.repeat(300)}`),
    );
    const answer = await bring(await deskWith(), file(many.join('')));
    expect(textOf(answer)).toContain('200 added');
    expect(textOf(answer)).toContain('and 195 more');
    expect(textOf(answer).length).toBeLessThanOrEqual(4000);
  });

  test('problems come as a file, with line and reason, and the good records are kept', async () => {
    const desk = await deskWith();
    const text = `${record('Sleep in nurses')}TY  - JOUR\nTI  - Sleep in surgeons\nDO  - not a doi\nER  - \n`;
    const answer = await bring(desk, file(text));
    expect(textOf(answer)).toContain('2 added, 0 the same, 1 problem');
    expect(answer.files?.[0]).toMatchObject({ name: 'problems.txt' });
    expect(answer.files?.[0]?.content).toMatch(/^export\.ris, line 8, record 2: .*not a doi/);
    expect(JSON.stringify(answer.components)).toContain('attachment://problems.txt');
  });

  test.each([
    ['refs.bib', '@article{hafting2005, title = {Grid cells}, author = {Hafting, T}, year = 2005}'],
    ['pubmed.nbib', 'PMID- 1\nTI  - Grid cells\nFAU - Hafting, T\nDP  - 2005\n'],
    ['refs.enw', '%0 Journal Article\n%T Grid cells\n%A Hafting, T\n%D 2005\n'],
    [
      'savedrecs.ciw',
      'FN Clarivate\nVR 1.0\nPT J\nAF Hafting, T\nTI Grid cells\nPY 2005\nER\n\nEF\n',
    ],
    [
      'refs.json',
      '[{"type":"article-journal","title":"Grid cells","issued":{"date-parts":[[2005]]}}]',
    ],
  ])('%s is imported like any RIS file', async (name, content) => {
    const desk = await deskWith();
    const answer = await bring(desk, file(content, name));
    expect(textOf(answer)).toContain('1 added');
    expect(desk.library.all()[0]?.csl.title).toBe('Grid cells');
  });

  test('a file of more records than the settings allow is refused, and nothing of it is kept', async () => {
    const desk = { ...(await deskWith()), limits: { records: 2, field: 1000 } };
    const three = file(['Sleep', 'Dreams', 'Waking'].map(record).join(''), 'many.ris');
    await expect(bring(desk, three)).rejects.toThrow(
      /many\.ris.*more records than I read at once \(2\).*export it in parts/s,
    );
    expect(desk.library.all()).toEqual([]);
  });

  test('more problems than anyone reads are counted', async () => {
    const text = `${record('Sleep')}${'stray words\n'.repeat(5000)}`;
    const answer = await bring(await deskWith(), file(text));
    const lines = String(answer.files?.[0]?.content).trimEnd().split('\n');
    expect(lines).toHaveLength(1001);
    expect(lines.at(-1)).toBe('… and 4000 more.');
  });

  test('several files are told apart, and a bad one does not sink the others', async () => {
    const desk = await deskWith();
    const answer = await bring(
      desk,
      file(record('Sleep'), 'a.ris'),
      file('', 'b.ris'),
      file(record('Dreams'), 'c.ris'),
    );
    expect(textOf(answer)).toMatch(
      /\*\*a\.ris\*\*: 1 added.*\*\*b\.ris\*\*: The file is empty.*\*\*c\.ris\*\*: 1 added/s,
    );
    expect(labels(answer)).toEqual(['Undo', 'Undo']);
  });

  test('when the disk fails at a later file, the receipt tells what was kept before, and the log why', async () => {
    const { disk, fill } = fullDisk();
    const desk = await openDesk(await folder(), { disk });
    onTestFinished(() => desk.close());
    const later: AskFile = {
      ...file(record('Dreams'), 'b.ris'),
      bytes: async () => {
        fill();
        return Buffer.from(record('Dreams'));
      },
    };
    const answer = await bring(desk, file(record('Sleep'), 'a.ris'), later);
    expect(textOf(answer)).toMatch(
      /\*\*a\.ris\*\*: 1 added.*\*\*b\.ris\*\*: It could not be saved/s,
    );
    expect(answer.faults?.[0]).toBeInstanceOf(NotSaved);
    expect(desk.library.all()).toHaveLength(1);
    await expect(bring(desk, file(record('Dreams'), 'b.ris'))).rejects.toThrow(NotSaved);
  });

  test('ten files, each with a problem, fit the forty parts of a card', async () => {
    const files = Array.from({ length: 10 }, (_, at) =>
      file(`${record(`Sleep in nurses ${at}`).replace('ER', 'DO  - no doi\nER')}`, `${at}.ris`),
    );
    const answer = await bring(await deskWith(), ...files);
    const count = JSON.stringify(answer.components).match(/"type":\d+/g)?.length ?? 0;
    expect(count).toBeLessThanOrEqual(40);
    expect(answer.files).toHaveLength(1);
  });
});

describe('a bad file is refused with what is wrong, and changes nothing', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  test.each([
    ['empty', file(''), /is empty/],
    ['an image', file(png, 'figure.ris'), /is a picture/],
    ['binary', file('PK\x03\x04\0\0', 'library.enlx'), /is not text/],
    ['a web page', file('<!DOCTYPE html><html><body>Log in</body></html>'), /is a web page/],
    ['without a record', file('Dear all, see attached.'), /no reference in the file/],
    [
      'larger than Discord takes',
      { ...file('x'), size: 10 * 1024 * 1024 + 1 },
      /is 10\.1 MB; the most I can take here is 10 MB\. Export fewer/,
    ],
  ])('%s', async (_, bad, words) => {
    const desk = await deskWith();
    await expect(bring(desk, bad)).rejects.toThrow(words);
    await expect(bring(desk, bad)).rejects.toThrow(/Nothing was changed/);
    expect(desk.library.all()).toEqual([]);
    expect(desk.library.changes()).toEqual([]);
  });

  test('larger than Ibid takes, where Discord would take it', async () => {
    const big = { ...file('x'), size: 26 * 1024 * 1024 };
    const question = ask(await deskWith(), {}, { files: [big], uploadLimit: 500 * 1024 * 1024 });
    await expect(async () => importCommand.answer(question)).rejects.toThrow(
      /is 26 MB; the most I can take here is 25 MB/,
    );
  });

  test('no file at all', async () => {
    await expect(bring(await deskWith())).rejects.toThrow(/There is no file in that message/);
  });

  test('a file name can’t speak', async () => {
    await expect(bring(await deskWith(), file('', '@everyone **x**.ris'))).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('@everyone') }),
    );
  });
});

describe('Undo', () => {
  test('by who brought it takes all of the import out, and says so in place of the receipt', async () => {
    const desk = await deskWith();
    const id = customIdOf(await bring(desk, file(seedBytes, 'record.txt')), 'Undo');
    const answer = await undo(press(desk, id));
    expect(answer).toMatchObject({ to: 'everyone', replaces: true });
    expect(textOf(answer)).toBe(
      `The import of **record.txt** was undone by <@${ana.id}>.\n-# 1 work left the library.`,
    );
    expect(desk.library.all()).toEqual([]);
  });

  test('by someone else needs Manage Messages', async () => {
    const desk = await deskWith();
    const id = customIdOf(await bring(desk, file(seedBytes)), 'Undo');
    await expect(undo(press(desk, id, { asker: ben }))).rejects.toThrow(
      /Only <@100000000000000001> or someone with \*\*Manage Messages\*\* can undo this/,
    );
    expect(desk.library.all()).toHaveLength(1);
    await undo(press(desk, id, { asker: mod }));
    expect(desk.library.all()).toEqual([]);
  });

  test('twice does nothing more, and names who did it', async () => {
    const desk = await deskWith();
    const id = customIdOf(await bring(desk, file(seedBytes)), 'Undo');
    await undo(press(desk, id, { asker: mod }));
    expect(textOf(await undo(press(desk, id)))).toContain(`was undone by <@${mod.id}>`);
  });

  test('of something that this library never saw is refused', async () => {
    await expect(undo(press(await deskWith(), 'v1:undo:0123456789'))).rejects.toThrow(
      /knows nothing of that change/,
    );
  });
});
