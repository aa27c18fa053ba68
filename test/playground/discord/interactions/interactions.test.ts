import { ModalBuilder } from 'discord.js';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../../src/playground/discord/limits.ts';
import { bot, start } from '../bot.ts';
import { asked, put, send } from '../wire.ts';

const hour = 60 * 60_000;

it('forgets an interaction with its token, and still tells an old token from none', async () => {
  const local = await start({ frozen: true });
  await put(local, [{ name: 'ask', description: 'Ask' }]);
  const member = local.as(local.users.member.id, { waitMs: 10 });
  const { token, answer, followUp } = await asked(local, () => member.slash('ask'));
  await answer({ type: 4, data: { content: 'x' } });
  local.expectStatus(400);
  expect(await answer({ type: 4, data: { content: 'x' } })).toBe(40060);
  local.faults.pass(LIMITS.tokenMs.max);
  for (const status of [404, 401, 404]) local.expectStatus(status);

  expect(await answer({ type: 4, data: { content: 'x' } })).toBe(10062);
  expect(await followUp({ content: 'x' })).toBe(50027);
  const made = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
  const route = `/webhooks/${local.applicationId}/${made}`;
  expect(await send(local, 'POST', route, { content: 'x' })).toBe(10015);
});

it('lets a dialogue be sent that was open for long, but not for ever', async () => {
  const local = await start({ frozen: true });
  await bot(local, [{ name: 'ask', description: 'Ask' }], async (interaction) => {
    if (interaction.isModalSubmit()) await interaction.reply('Got it');
    if (!interaction.isChatInputCommand()) return;
    const input = { type: 4, custom_id: 'words', style: 1 };
    const label = { type: 18, label: 'Words', component: input };
    await interaction.showModal(
      ModalBuilder.from({ custom_id: 'form', title: 'Form', components: [label] } as never),
    );
  });
  const member = local.as(local.users.member.id);
  const form = await member.slash('ask');
  local.faults.pass(hour);
  const { message } = await member.submitModal(form, { words: 'x' });
  expect(message.content).toBe('Got it');
  local.faults.pass(24 * hour);

  await expect(member.submitModal(form, { words: 'x' })).rejects.toThrow('opened no modal');
});
