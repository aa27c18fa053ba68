import { gunzipSync } from 'node:zlib';
import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { readSnapshot } from '../../src/data/store/snapshot.ts';
import { seedBytes } from '../seed.ts';
import { openDiscord, openHouse } from './house.ts';

const seed = { name: 'record.ris', bytes: seedBytes };
const json = (message: APIMessage): string => JSON.stringify(message.components);
const work = 'liapi2025factors';

test('collection → tags → edit → history → undo → backup, through a real client', async () => {
  const discord = await openDiscord();
  await openHouse(discord);
  const owner = discord.as(discord.users.owner.id);

  const receipt = await owner.slash('import', { file: seed, collection: 'Scoping 2025' });
  expect(json(receipt.message)).toContain('1 put into the collection **Scoping 2025**');
  expect(await owner.type('collection show', 'name', 'scop')).toEqual([
    { name: 'Scoping 2025 (1)', value: 'Scoping 2025' },
  ]);
  const shown = await owner.slash('collection show', { name: 'Scoping 2025' });
  expect(shown.ephemeral).toBe(true);
  const asRis = await owner.click(shown.message, 'RIS');
  expect(asRis.message.attachments[0]?.filename).toBe('Scoping-2025.ris');

  expect(json((await owner.slash('tag', { work, tags: 'included' })).message)).toContain(
    'included',
  );
  const [title] = await owner.type('edit', 'value', '', { work, field: 'volume' });
  expect(title).toEqual({ name: '25', value: '25' });
  const edited = await owner.slash('edit', { work, field: 'volume', value: '26' });
  expect(json(edited.message)).toContain('→ “26”');

  const history = await owner.slash('history', { work });
  expect(json(history.message)).toMatch(/changed .*tagged .*brought/s);
  const undone = await owner.click(edited.message, 'Undo');
  expect(json(undone.message)).toContain('taken back by');
  expect((await owner.slash('cite', { work })).message.content).toContain('*25*');

  const backup = await owner.slash('library backup');
  expect(backup.ephemeral).toBe(true);
  const url = backup.message.attachments[0]?.url ?? '';
  const bytes = gunzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()));
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield bytes;
  };
  const { tables } = await readSnapshot(pieces());
  expect(tables.reference.get(work)).toMatchObject({ labels: ['included'], csl: { volume: '25' } });
});

test('a channel’s own library is found only there, and goes to the server when it is given up', async () => {
  const discord = await openDiscord();
  await openHouse(discord);
  const owner = discord.as(discord.users.owner.id);
  const other = discord.guilds()[0]?.channels[1]?.id ?? '';
  const elsewhere = discord.as(discord.users.owner.id, { channelId: other });

  const member = discord.as(discord.users.member.id);
  const refused = await member.slash('library channel', { library: 'own' });
  expect(refused.message.content).toContain('Manage Server');
  await owner.slash('library channel', { library: 'own' });
  await owner.slash('import', { file: seed });
  expect(await owner.type('cite', 'work', 'liapi')).toHaveLength(1);
  expect(await elsewhere.type('cite', 'work', 'liapi')).toEqual([]);
  const back = await owner.slash('library channel', { library: 'server' });
  expect(json(back.message)).toContain('1 work of its own went there');
  expect(await elsewhere.type('cite', 'work', 'liapi')).toHaveLength(1);
});
