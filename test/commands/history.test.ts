import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/commands/command.ts';
import { historyCommand } from '../../src/commands/history.ts';
import type { Desk } from '../../src/data/desk.ts';
import { from, work } from '../works.ts';
import {
  ana,
  ask,
  ben,
  customIdOf,
  deskWith,
  labels,
  mod,
  press,
  textOf,
  valuesOf,
} from './asking.ts';

const liapi = work('Liapi', 2025, 'Factors that influence integration');
const shaw = work('Shaw', 2011, 'What is integrated care, after all?');
const key = 'liapi2025factors';

const history = async (desk: Desk, words = ''): Promise<Answer> =>
  historyCommand.answer(ask(desk, words === '' ? {} : { work: words }));

/** A library in which something of every kind has happened. */
async function lived(): Promise<Desk> {
  const desk = await deskWith(
    liapi,
    shaw,
    work('Shaw', 2012, 'Another view of care', { volume: '3' }),
  );
  const { library } = desk;
  await library.merge(
    [liapi],
    { ...from(ben.id), message: 'https://discord.com/channels/1/2/3' },
    { collection: 'Ours' },
  );
  await library.edit(key, { volume: '7', title: 'Factors' }, ben.id);
  await library.file([key], { under: 'labels', name: 'included', way: 'in' }, ana.id);
  await library.part([key, 'shaw2011integrated'], ana.id);
  await library.join('shaw2012another', 'shaw2011integrated', ana.id);
  await library.set('keys', () => '{author}{yy}', mod.id);
  await library.forget(key, ana.id);
  return desk;
}

describe('/history', () => {
  test('tells who did what and when, the newest first', async () => {
    const said = textOf(await history(await lived()))
      .split('\n')
      .slice(2);
    const words = said.map((line) => line.replace(/<t:\d+:f>/, 'then'));
    expect(words).toEqual([
      `- then <@${ana.id}> took out **Liapi 2025** (\`${key}\`)`,
      `- then <@${mod.id}> chose how citation keys are made: \`{author}{yy}\``,
      `- then <@${ana.id}> said that \`shaw2012another\` is \`shaw2011integrated\`, and made them one`,
      `- then <@${ana.id}> said that \`${key}\` and \`shaw2011integrated\` are two works`,
      `- then <@${ana.id}> tagged \`${key}\` **included**`,
      `- then <@${ben.id}> changed \`${key}\`: volume nothing → “7”; title “Factors that influence integration” → “Factors”`,
      `- then <@${ben.id}> brought **export.ris** into **Ours**: 0 new, 1 the same ([message](<https://discord.com/channels/1/2/3>))`,
      `- then <@${ana.id}> brought **export.ris**: 3 new`,
    ]);
  });

  test('of one work goes on after it has left', async () => {
    const said = textOf(await history(await lived(), key));
    expect(said).toContain('which has left the library');
    expect(said).not.toContain('shaw2012another');
    expect(said.match(/^- /gm)).toHaveLength(6);
  });

  test('offers what stands to be undone, and tells all when it is', async () => {
    const desk = await lived();
    const answer = await history(desk);
    const [last] = valuesOf(answer);
    expect(valuesOf(answer)).toHaveLength(8);
    const id = customIdOf(answer, 'Undo one of them');
    const values = [String(last)];
    await expect(
      Promise.resolve(
        historyCommand.presses?.['unwind']?.(press(desk, id, { values, asker: ben })),
      ),
    ).rejects.toThrow(/Only/);
    const undone = await historyCommand.presses?.['unwind']?.(press(desk, id, { values }));
    expect(undone).toMatchObject({ to: 'everyone' });
    expect(undone).not.toHaveProperty('replaces');
    expect(textOf(await history(desk, key))).toContain(`undone by <@${ana.id}>`);
    expect(desk.library.get(key)?.labels).toEqual(['included']);
  });

  test('finds a work that has left by its words, and offers it while they are typed', async () => {
    const desk = await lived();
    const [choice] =
      historyCommand.suggest?.({
        ...ask(desk, {}),
        option: 'work',
        words: 'liap',
        others: {},
      }) ?? [];
    expect(choice).toEqual({
      name: `left · Liapi 2025 · Factors · ${key}`,
      value: key,
    });
    expect(textOf(await history(desk, 'Liapi factors'))).toContain(
      `The history of \`${key}\`, which has left the library`,
    );
  });

  test('tells all ten of a page, however long their values and however they are escaped', async () => {
    const desk = await deskWith(liapi);
    for (const letter of 'abcdefghij') {
      await desk.library.edit(key, { abstract: letter + '*_'.repeat(300) }, ana.id);
    }
    const said = textOf(await history(desk));
    expect(said.match(/^- .*abstract .*→/gm)).toHaveLength(10);
    expect(said.length).toBeLessThanOrEqual(4000);
  });

  test('has pages', async () => {
    const desk = await deskWith(liapi);
    for (let at = 0; at < 25; at++) await desk.library.edit(key, { volume: String(at) }, ana.id);
    const first = await history(desk);
    expect(labels(first)).toContain('Older');
    const second = await historyCommand.presses?.['history']?.(
      press(desk, customIdOf(first, 'Older')),
    );
    expect(second).toMatchObject({ replaces: true });
    expect(textOf(second as Answer)).toContain('page 2 of 3');
  });

  test('of a library in which nothing has happened says so', async () => {
    expect(textOf(await history(await deskWith()))).toContain('Nothing has happened yet');
  });
});
