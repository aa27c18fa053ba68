import { gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer, Ask, Asker, Lending } from '../../src/commands/command.ts';
import { importCommand } from '../../src/commands/import.ts';
import { libraryCommand } from '../../src/commands/library.ts';
import { undo } from '../../src/commands/undo.ts';
import type { Desk } from '../../src/data/desk.ts';
import { Desks } from '../../src/data/desks.ts';
import type { Place } from '../../src/data/place.ts';
import { readSnapshot } from '../../src/data/store/snapshot.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';
import { ana, ask, ben, deskWith, head, press, textOf } from './asking.ts';

const liapi = work('Liapi', 2025, 'Factors that influence integration');
const shaw = work('Shaw', 2011, 'What is integrated care, after all?');

const asked = async (
  desk: Desk,
  subcommand: string,
  options: Ask['options'] = {},
  asker: Asker = head,
): Promise<Answer> => libraryCommand.answer(ask(desk, options, { subcommand, asker }));

describe('/library', () => {
  test('info says whose library it is and how much is in it', async () => {
    const said = textOf(await asked(await deskWith(liapi, shaw), 'info', {}, ben));
    expect(said).toMatch(/library of this server\n- 2 works, 1 import, since <t:\d+:D>/);
    expect(said).toContain('{author}{year}{word}');
  });

  test('backup gives the whole library as one file, to those who run the server', async () => {
    const desk = await deskWith(liapi, shaw);
    await expect(asked(desk, 'backup', {}, ana)).rejects.toThrow(/Manage Server/);
    const { files, to } = await asked(desk, 'backup');
    expect(to).toBe('asker');
    const bytes = gunzipSync(files?.[0]?.content as Uint8Array);
    const snapshot = await readSnapshot(
      (async function* () {
        yield bytes;
      })(),
    );
    expect([...snapshot.tables.reference.values()]).toEqual(desk.library.all());
    expect([...snapshot.tables.change.values()]).toEqual(desk.library.changes());
  });

  test('a backup that Discord does not take says how it can be had', async () => {
    const desk = await deskWith(liapi);
    const question = ask(desk, {}, { subcommand: 'backup', asker: head, uploadLimit: 100 });
    await expect(libraryCommand.answer(question)).rejects.toThrow(/ibid library export --backup/);
  });

  test('keys sets how keys of new works are made; a wrong pattern tells what there is', async () => {
    const desk = await deskWith(liapi);
    await expect(asked(desk, 'keys', { pattern: '{autor}' })).rejects.toThrow(/\{author\} surname/);
    await expect(asked(desk, 'keys', { pattern: '{author}-{yy}' }, ana)).rejects.toThrow(
      /Manage Server/,
    );
    const said = textOf(await asked(desk, 'keys', { pattern: '{author}-{yy}' }));
    expect(said).toContain('would be `liapi-25`');
    const { added } = await desk.library.merge([shaw], from());
    expect(added.map(({ key }) => key)).toEqual(['shaw-11']);
    expect(desk.library.get('liapi2025factors')).toBeDefined();
  });
});

const guildId = '200000000000000001';
const channelId = '200000000000000002';
const server: Place = { kind: 'guild', id: guildId };
const channel: Place = { kind: 'channel', id: channelId };

async function openDesks(): Promise<Desks> {
  const desks = await Desks.open(await folder());
  onTestFinished(() => desks.close());
  return desks;
}

/** A question in the channel, at whichever desk is asked there. */
async function there(
  desks: Desks,
  subcommand: string,
  options: Ask['options'] = {},
  asker: Asker = head,
): Promise<Answer> {
  const place = (await desks.placeFor({ guildId, channelId, userId: asker.id })) ?? server;
  const lending: Lending = desks;
  return desks.use(place, (desk) =>
    libraryCommand.answer({
      ...ask(desk, options, { subcommand, asker }),
      ...{ place, desks: lending, guildId, channelId },
    }),
  );
}

const keysAt = (desks: Desks, place: Place): Promise<readonly string[]> =>
  desks.use(place, ({ library }) => library.all().map(({ key }) => key));

describe('a channel’s own library', () => {
  test('is apart from the server’s, and goes there with everything when it is given up', async () => {
    const desks = await openDesks();
    await desks.use(server, ({ library }) => library.merge([shaw], from()));
    await expect(there(desks, 'channel', { library: 'own' }, ana)).rejects.toThrow(/Manage Server/);
    await there(desks, 'channel', { library: 'own' });
    await expect(there(desks, 'channel', { library: 'own' })).rejects.toThrow(/already/);
    await desks.use(channel, async ({ library }) => {
      await library.merge([liapi, shaw], from(ben.id), { collection: 'Ours' });
      await library.edit('liapi2025factors', { volume: '7' }, ben.id);
    });
    expect(await keysAt(desks, server)).toEqual(['shaw2011integrated']);

    expect(textOf(await there(desks, 'channel', { library: 'server' }))).toContain('2 works');
    expect(await keysAt(desks, channel)).toEqual([]);
    expect(await keysAt(desks, server)).toEqual(['shaw2011integrated', 'liapi2025factors']);
    await desks.use(server, ({ library }) => {
      expect(library.get('liapi2025factors')).toMatchObject({
        source: { by: ben.id },
        collections: ['Ours'],
        csl: { volume: '7' },
        origin: { volume: { edit: true } },
      });
      expect(library.get('shaw2011integrated')?.collections).toEqual(['Ours']);
    });
    await expect(there(desks, 'channel', { library: 'server' })).rejects.toThrow(
      /no library of its own/,
    );
  });

  test('one work moves to the server’s, by whoever brought it', async () => {
    const desks = await openDesks();
    await expect(there(desks, 'move', { work: 'liapi', to: 'server' })).rejects.toThrow(
      /Nothing has been brought/,
    );
    await there(desks, 'channel', { library: 'own' });
    await desks.use(channel, ({ library }) => library.merge([liapi, shaw], from(ana.id)));
    await expect(there(desks, 'move', { work: 'liapi', to: 'server' }, ben)).rejects.toThrow(
      /Only/,
    );
    expect(textOf(await there(desks, 'move', { work: 'liapi', to: 'server' }, ana))).toContain(
      '`liapi2025factors`',
    );
    expect(await keysAt(desks, server)).toEqual(['liapi2025factors']);
    expect(await keysAt(desks, channel)).toEqual(['shaw2011integrated']);
  });

  test('a work of the server’s moves to the channel’s, named without doubt, and is found there only', async () => {
    const desks = await openDesks();
    const two = work('Liapi', 2025, 'Another study of integration');
    await desks.use(server, ({ library }) => library.merge([liapi, two], from(ana.id)));
    const to = { to: 'channel' };
    await expect(there(desks, 'move', { work: 'liapi', ...to })).rejects.toThrow(/nothing to move/);
    await there(desks, 'channel', { library: 'own' });
    await expect(there(desks, 'move', { work: 'liapi', ...to })).rejects.toThrow(/several works/);
    const named = { work: 'liapi2025factors', ...to };
    await expect(there(desks, 'move', named, ben)).rejects.toThrow(/Only/);
    expect(textOf(await there(desks, 'move', named, ana))).toContain('this channel’s library');
    expect(await keysAt(desks, channel)).toEqual(['liapi2025factors']);
    expect(await keysAt(desks, server)).toEqual(['liapi2025another']);
  });

  test('what moved comes back by undoing', async () => {
    const desks = await openDesks();
    await there(desks, 'channel', { library: 'own' });
    await desks.use(channel, ({ library }) => library.merge([liapi], from(ana.id)));
    await there(desks, 'move', { work: 'liapi', to: 'server' }, ana);
    await desks.use(channel, async ({ library }) => {
      const moving = library.changes().at(-1);
      expect(moving).toMatchObject({ kind: 'moving', to: `guild-${guildId}` });
      await library.undo(moving?.id ?? '', ana.id);
    });
    expect(await keysAt(desks, channel)).toEqual(['liapi2025factors']);
  });

  test('two channels that are opened at once both get one', async () => {
    const desks = await openDesks();
    const other = '200000000000000003';
    const open = (id: string) =>
      desks.use(server, (desk) =>
        libraryCommand.answer({
          ...ask(desk, { library: 'own' }, { subcommand: 'channel', asker: head }),
          ...{ place: server, desks, guildId, channelId: id },
        }),
      );
    await Promise.all([open(channelId), open(other)]);
    const channels = await desks.use(server, ({ library }) => library.setting('channels'));
    expect([...(channels ?? [])].sort()).toEqual([channelId, other]);
  });

  test('a file that was on its way when it was given up is refused, not lost', async () => {
    const desks = await openDesks();
    await there(desks, 'channel', { library: 'own' });
    let arrive: (bytes: Uint8Array) => void = () => undefined;
    const bytes = new Promise<Uint8Array>((resolve) => {
      arrive = resolve;
    });
    const slow = { name: 'slow.ris', size: 10, bytes: () => bytes };
    const importing = desks.use(channel, async (desk) =>
      importCommand.answer(ask(desk, {}, { files: [slow], asker: ana })),
    );
    await there(desks, 'channel', { library: 'server' });
    arrive(Buffer.from('TY  - JOUR\nTI  - Sleep in nurses\nER  - \n'));
    await expect(importing).rejects.toThrow(/went over to the server’s library. Bring it again/);
    await there(desks, 'channel', { library: 'own' });
    await desks.use(channel, ({ library }) => library.merge([liapi], from(ana.id)));
    expect(await keysAt(desks, channel)).toEqual(['liapi2025factors']);
  });

  test('works that came from it are not undone away: they are nowhere else', async () => {
    const desks = await openDesks();
    await there(desks, 'channel', { library: 'own' });
    await desks.use(channel, ({ library }) => library.merge([liapi], from(ana.id)));
    await there(desks, 'channel', { library: 'server' });
    await desks.use(server, async (desk) => {
      const arrival = desk.library.changes().find(({ kind }) => kind === 'import');
      const id = `v1:undo:${arrival?.id}`;
      await expect(undo(press(desk, id, { asker: head }))).rejects.toThrow(/`\/library move`/);
    });
    expect(await keysAt(desks, server)).toEqual(['liapi2025factors']);
  });
});
