import { describe, expect, test } from 'vitest';
import { collectionCommand } from '../../src/commands/collection.ts';
import type { Answer, Ask } from '../../src/commands/command.ts';
import { undo } from '../../src/commands/undo.ts';
import type { Desk } from '../../src/data/desk.ts';
import { read } from '../../src/data/read.ts';
import { syntheticReferences } from '../synthetic.ts';
import { from, work } from '../works.ts';
import { ask, ben, customIdOf, deskWith, labels, press, textOf } from './asking.ts';

const liapi = work('Liapi', 2025, 'Factors that influence integration');

const collection = async (
  desk: Desk,
  subcommand: string,
  options: Ask['options'] = {},
): Promise<Answer> => collectionCommand.answer(ask(desk, options, { asker: ben, subcommand }));

const pressed = async (desk: Desk, action: string, id: string): Promise<Answer | undefined> =>
  collectionCommand.presses?.[action]?.(press(desk, id));

describe('/collection', () => {
  test('puts a work in, shows it, takes it out; each can be undone', async () => {
    const desk = await deskWith(liapi);
    const both = { work: 'liapi2025factors', name: 'Scoping 2025' };
    const added = await collection(desk, 'add', both);
    expect(textOf(added)).toMatch(/is now in the collection \*\*Scoping 2025\*\*/);
    await expect(collection(desk, 'add', both)).rejects.toThrow(/already/);
    expect(textOf(await collection(desk, 'show', { name: 'Scoping 2025' }))).toMatch(
      /### Scoping 2025\n-# 1 work\n- \*\*Liapi 2025\*\* Factors/,
    );
    expect(textOf(await collection(desk, 'list'))).toContain('- **Scoping 2025** 1 work');
    await undo(press(desk, customIdOf(added, 'Undo'), { asker: ben }));
    await expect(collection(desk, 'remove', both)).rejects.toThrow(/not in/);
    await expect(collection(desk, 'show', { name: 'Scoping 2025' })).rejects.toThrow(/nothing/);
  });

  test('of many works has pages, and comes whole as a file that reads as the same works', async () => {
    const desk = await deskWith();
    const into = { collection: 'All' };
    await desk.library.merge(syntheticReferences(25), from(), into);
    const first = await collection(desk, 'show', { name: into.collection });
    expect(labels(first)).toEqual(['More', 'RIS', 'BIB', 'JSON']);
    const second = await pressed(desk, 'collection', customIdOf(first, 'More'));
    expect(second).toMatchObject({ replaces: true });
    expect(textOf(second as Answer)).toContain('25 works, page 2 of 3');
    for (const form of ['RIS', 'BIB', 'JSON']) {
      const answer = await pressed(desk, 'collected', customIdOf(first, form));
      const content = String(answer?.files?.[0]?.content);
      expect(read(Buffer.from(content)).references, form).toHaveLength(25);
    }
  });

  test('without any says how the first one is made', async () => {
    expect(textOf(await collection(await deskWith(liapi), 'list'))).toContain('no collections yet');
  });

  test('a name that a button could not carry is refused', async () => {
    const desk = await deskWith(liapi);
    await expect(collection(desk, 'show', { name: 'a:b' })).rejects.toThrow(/can’t be the name/);
  });

  test('one that Discord would not take says how it can be had', async () => {
    const desk = await deskWith();
    await desk.library.merge(syntheticReferences(200), from(), { collection: 'All' });
    const shown = await collection(desk, 'show', { name: 'All' });
    const small = press(desk, customIdOf(shown, 'RIS'), { uploadLimit: 1000 });
    await expect(collectionCommand.presses?.['collected']?.(small)).rejects.toThrow(
      /`ibid library export --to ris`/,
    );
  });
});
