import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../src/commands/command.ts';
import { tagCommand } from '../../src/commands/tag.ts';
import { undo } from '../../src/commands/undo.ts';
import { type Desk, openDesk } from '../../src/data/desk.ts';
import { NotSaved } from '../../src/data/store/faults.ts';
import { folder } from '../folder.ts';
import { fullDisk } from '../full-disk.ts';
import { from, work } from '../works.ts';
import { ana, ask, ben, customIdOf, deskWith, labels, press, textOf, valuesOf } from './asking.ts';

const liapi = work('Liapi', 2025, 'Factors that influence integration');
const shaw = work('Shaw', 2011, 'Factors of integrated care');

const tag = async (desk: Desk, tags: string, words = 'liapi2025factors'): Promise<Answer> =>
  tagCommand.answer(ask(desk, { work: words, tags }, { asker: ben }));

const tagsOf = (desk: Desk): readonly string[] | undefined =>
  desk.library.get('liapi2025factors')?.labels;

describe('/tag', () => {
  test('puts tags on and takes them off, for all to see, each with its Undo', async () => {
    const desk = await deskWith(liapi);
    const first = await tag(desk, 'included,  RCT');
    expect(textOf(first)).toMatch(/\*\*Liapi 2025\*\* .* has \*\*RCT\*\*, \*\*included\*\*\./);
    expect(first.to).toBe('everyone');
    expect(labels(first)).toEqual(['Undo included', 'Undo RCT']);
    await tag(desk, '-RCT, screened');
    expect(tagsOf(desk)).toEqual(['included', 'screened']);
    await undo(press(desk, customIdOf(first, 'Undo included'), { asker: ben }));
    expect(tagsOf(desk)).toEqual(['screened']);
  });

  test('says so where nothing is to be changed', async () => {
    const desk = await deskWith(liapi);
    expect(textOf(await tag(desk, '-RCT'))).toMatch(/has no tags\.\n-# Nothing was to be changed/);
    expect(desk.library.changes()).toHaveLength(1);
  });

  test.each(['', ' , ', 'a,b,c,d,e,f', 'x:y', `${'x'.repeat(41)}`, '\u202eevil'])(
    'refuses %j with what to do',
    async (tags) => {
      await expect(tag(await deskWith(liapi), tags)).rejects.toThrow(/tag/);
    },
  );

  test('asks which work is meant, and goes on with the tags', async () => {
    const desk = await deskWith(liapi, shaw);
    const question = await tag(desk, 'included, -x', 'factors');
    expect(valuesOf(question)).toHaveLength(2);
    const id = customIdOf(question, 'Which one?');
    await tagCommand.presses?.['tag']?.(press(desk, id, { values: ['liapi2025factors'] }));
    expect(tagsOf(desk)).toEqual(['included']);
  });

  test('offers the tags in use behind those that are typed, those with most works first', async () => {
    const desk = await deskWith(liapi, shaw);
    await tag(desk, 'included, RCT');
    await tag(desk, 'RCT', 'shaw2011factors');
    const suggest = (words: string) =>
      tagCommand.suggest?.({ ...ask(desk, {}), asker: ana, option: 'tags', words, others: {} });
    expect(suggest('')).toEqual([
      { name: 'RCT (2)', value: 'RCT' },
      { name: 'included (1)', value: 'included' },
    ]);
    expect(suggest('screened, -inc')).toEqual([
      { name: 'screened,-included (1)', value: 'screened, -included' },
    ]);
  });

  test('tells which of several were kept where the disk fails amid them', async () => {
    const { disk, fill } = fullDisk();
    const desk = await openDesk(await folder(), { disk });
    onTestFinished(() => desk.close());
    await desk.library.merge([liapi], from(ana.id));
    const file = desk.library.file.bind(desk.library);
    const filling = tagCommand.answer(ask(desk, { work: 'liapi2025factors', tags: 'a, b' }));
    // The first is asked for already when the disk is full.
    await file(['nobody'], { under: 'labels', name: 'x', way: 'in' }, ana.id);
    fill();
    const answer = await filling;
    expect(textOf(answer)).toContain('has **a**.\n-# The others could not be saved.');
    expect(answer.faults?.[0]).toBeInstanceOf(NotSaved);
    expect(tagsOf(desk)).toEqual(['a']);
  });

  test('a work of a hundred tags still fits a card', async () => {
    const desk = await deskWith(liapi);
    for (let at = 0; at < 110; at++) {
      const as = { under: 'labels', name: `a rather long tag, number ${at}`, way: 'in' } as const;
      await desk.library.file(['liapi2025factors'], as, ana.id);
    }
    expect(textOf(await tag(desk, 'included')).length).toBeLessThanOrEqual(4000);
  });
});
