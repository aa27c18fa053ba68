import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { seedBytes } from '../seed.ts';
import { openDiscord, openHouse } from './house.ts';

const json = (message: APIMessage): string => JSON.stringify(message.components);
const work = 'liapi2025factors';

test('edit → a field left out → forget → history of what left → undo from its menu', async () => {
  const discord = await openDiscord();
  await openHouse(discord);
  const owner = discord.as(discord.users.owner.id);
  const member = discord.as(discord.users.member.id);
  await owner.slash('import', { file: { name: 'record.ris', bytes: seedBytes } });

  expect((await member.type('edit', 'field', 'jour', { work }))[0]?.value).toBe('journal or book');
  const refused = await member.slash('edit', { work, field: 'date', value: 'soon' });
  expect(refused.ephemeral).toBe(true);
  expect(refused.message.content).toContain('`3 May 2025`');
  const edited = await member.slash('edit', { work, field: 'year', value: '2024-05' });
  expect(edited.ephemeral).toBe(false);
  expect(json(edited.message)).toContain('→ “2024-05”');

  const question = await member.slash('edit', { work, field: 'issue' });
  expect(question.ephemeral).toBe(true);
  const cleared = await member.click(question.message, 'Take it out');
  expect(cleared.ephemeral).toBe(false);
  expect(json(cleared.message)).toContain('→ nothing');

  await owner.slash('forget', { work });
  const [choice] = await member.type('history', 'work', 'liapi');
  expect(choice).toMatchObject({ name: expect.stringMatching(/^left · Liapi/), value: work });
  const history = await owner.slash('history', { work: 'liapi' });
  expect(history.ephemeral).toBe(true);
  expect(json(history.message)).toMatch(/took out .*issue .*date .*brought/s);

  const id = /"value":"([0-9a-f]{10})"/.exec(json(history.message))?.[1] ?? '';
  const undone = await owner.select(history.message, 'v1:unwind', [id]);
  expect(undone.ephemeral).toBe(false);
  expect(json(undone.message)).toContain('back in the library');
  expect((await owner.slash('cite', { work })).message.content).toContain('(2024)');
});
