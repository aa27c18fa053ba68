import { describe, expect, test } from 'vitest';
import type { Asker, Lending } from '../../src/commands/command.ts';
import { undo } from '../../src/commands/undo.ts';
import type { Desk } from '../../src/data/desk.ts';
import { from, work } from '../works.ts';
import { ana, ben, deskWith, head, mod, press, textOf } from './asking.ts';

const channel = '200000000000000002';

const take = async (
  desk: Desk,
  change: { readonly id: string } | undefined,
  asker: Asker = ana,
  there: Desk = desk,
): Promise<string> => {
  const desks: Lending = { use: async (_, work) => work(there) };
  return textOf(await undo(press(desk, `v1:undo:${change?.id}`, { desks, asker })));
};

describe('undoing a setting', () => {
  test('is for those who may set it, not for Manage Messages in some channel', async () => {
    const desk = await deskWith();
    const change = await desk.library.set('keys', () => '{author}{year}', head.id);
    await expect(take(desk, change, mod)).rejects.toThrow(
      /Only someone with \*\*Manage Server\*\*/,
    );
    expect(desk.library.setting('keys')).toBe('{author}{year}');
    await take(desk, change, head);
    expect(desk.library.setting('keys')).toBeUndefined();
  });

  test('is refused where it was set again since, so that the later word stays', async () => {
    const desk = await deskWith();
    const first = await desk.library.set('channels', () => [channel], head.id);
    await desk.library.set('channels', () => [channel, '200000000000000009'], head.id);
    await expect(take(desk, first, head, await deskWith())).rejects.toThrow(/set again since/);
    expect(desk.library.setting('channels')).toEqual([channel, '200000000000000009']);
  });

  test('never hides the works of a channel’s own library', async () => {
    const [desk, own] = [await deskWith(), await deskWith(work('Smith', 2001, 'Sleep in nurses'))];
    const change = await desk.library.set('channels', () => [channel], head.id);
    await expect(take(desk, change, head, own)).rejects.toThrow(/library: server/);
    expect(desk.library.setting('channels')).toEqual([channel]);
    await take(desk, change, head, await deskWith());
    expect(desk.library.setting('channels')).toBeUndefined();
  });
});

test('undoing a removal says that a work which was brought again has all from before', async () => {
  const lean = work('Liapi', 2025, 'Factors that influence integration');
  const desk = await deskWith({ ...lean, csl: { ...lean.csl, volume: '3' } });
  const forgotten = await desk.library.forget('liapi2025factors', ana.id);
  await desk.library.merge([lean], from());
  expect(await take(desk, forgotten)).toContain('1 work here again, now with all from before');
});

describe('undoing what was said of two works', () => {
  test('tells what it was, for a join and for a parting', async () => {
    const desk = await deskWith(
      work('Smith', 2001, 'Sleep in nurses'),
      work('Lee', 2021, 'Grid cells of rats'),
    );
    const [one = '', other = ''] = desk.library.all().map(({ key }) => key);
    const parted = await desk.library.part([one, other], ben.id);
    expect(await take(desk, parted, ben)).toContain(`\`${other}\``);
    expect(desk.library.areApart([one, other])).toBe(false);
    const joined = await desk.library.join(other, one, ben.id);
    // Ana had brought the one that left.
    expect(await take(desk, joined, ana)).toContain(`\`${other}\``);
    expect(desk.library.get(other)).toBeDefined();
  });
});
