import { describe, expect, test } from 'vitest';
import type { Answer, Asker } from '../../src/commands/command.ts';
import { forgetCommand } from '../../src/commands/forget.ts';
import { undo } from '../../src/commands/undo.ts';
import type { Desk } from '../../src/data/desk.ts';
import { seedFound } from '../seed.ts';
import { work } from '../works.ts';
import { ana, ask, ben, customIdOf, deskWith, mod, press, textOf } from './asking.ts';

const forget = async (desk: Desk, words: string, asker: Asker = ana): Promise<Answer> =>
  forgetCommand.answer(ask(desk, { work: words }, { asker }));

describe('/forget', () => {
  test('by who brought the work takes it out, says so to all, and can be undone', async () => {
    const desk = await deskWith(seedFound());
    const answer = await forget(desk, 'liapi2025factors');
    expect(answer.to).toBe('everyone');
    expect(textOf(answer)).toContain(`<@${ana.id}> took **Liapi et al. 2025** out of the library.`);
    expect(desk.library.all()).toEqual([]);

    const undone = await undo(press(desk, customIdOf(answer, 'Undo')));
    expect(textOf(undone)).toContain(
      'Forgetting **Liapi et al. 2025** (`liapi2025factors`) was undone',
    );
    expect(desk.library.get('liapi2025factors')?.csl.abstract).toHaveLength(2084);
  });

  test('by someone else needs Manage Messages', async () => {
    const desk = await deskWith(seedFound());
    await expect(forget(desk, 'liapi', ben)).rejects.toThrow(
      /Only <@100000000000000001> or someone with \*\*Manage Messages\*\* can forget this work/,
    );
    expect(desk.library.all()).toHaveLength(1);
    await forget(desk, 'liapi', mod);
    expect(desk.library.all()).toEqual([]);
  });

  test('words that say nothing, or not enough, forget nothing', async () => {
    const desk = await deskWith(seedFound());
    await expect(forget(desk, '??')).rejects.toThrow(/No work here matches/);
    await forget(desk, 'zebra care');
    expect(desk.library.all()).toHaveLength(1);
  });

  test('who brought a work may undo its forgetting by another', async () => {
    const desk = await deskWith(seedFound());
    const id = customIdOf(await forget(desk, 'liapi', mod), 'Undo');
    await expect(undo(press(desk, id, { asker: ben }))).rejects.toThrow(
      /^Only <@100000000000000003> or <@100000000000000001> or someone/,
    );
    await undo(press(desk, id, { asker: ana }));
    expect(desk.library.all()).toHaveLength(1);
  });

  test('words that may mean several works forget none of them', async () => {
    const desk = await deskWith(
      work('Smith', 2001, 'Sleep in nurses'),
      work('Smith', 2021, 'Sleep in surgeons'),
    );
    const question = await forget(desk, 'smith sleep');
    expect(question.to).toBe('asker');
    expect(desk.library.all()).toHaveLength(2);
    const id = customIdOf(question, 'Which one?');
    await forgetCommand.presses?.['forget']?.(press(desk, id, { values: ['smith2001sleep'] }));
    expect(desk.library.all().map(({ key }) => key)).toEqual(['smith2021sleep']);
  });
});
