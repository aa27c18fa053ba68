import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, MessageFlags } from 'discord.js';
import { expect, it } from 'vitest';
import { LIMITS } from '../../../../src/playground/discord/limits.ts';
import { askBot, start } from '../bot.ts';

const files = [
  { attachment: Buffer.from('TY  - JOUR\nER  -'), name: 'größe.ris', description: 'All' },
];

it('sends a file after the answer, for the asker alone', async () => {
  const local = await start();
  await askBot(local, async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply('Found');
    await interaction.followUp({ content: 'The file', files, flags: MessageFlags.Ephemeral });
  });
  const outcome = await local.as(local.users.member.id).slash('ask');
  const followUp = await outcome.followUp();
  const [attachment] = followUp.attachments;

  expect(outcome.message.content).toBe('Found');
  expect(followUp).toMatchObject({ content: 'The file', flags: MessageFlags.Ephemeral });
  expect(followUp.message_reference?.message_id).toBe(outcome.message.id);
  expect(followUp.interaction_metadata?.original_response_message_id).toBe(outcome.message.id);
  expect(attachment).toMatchObject({ filename: 'größe.ris', description: 'All', ephemeral: true });
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('TY  - JOUR\nER  -');
  expect(local.as(local.users.owner.id).messages()).toHaveLength(1);
  expect(local.requests.at(-2)).toMatchObject({ files: ['größe.ris'] });
});

it('takes a follow-up right after a deferral as its answer', async () => {
  const local = await start();
  await askBot(local, async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.followUp('Found');
  });
  const outcome = await local.as(local.users.member.id).slash('ask');

  expect(outcome).toMatchObject({ state: 'answered', ephemeral: true, followUps: [] });
  expect(outcome.message.content).toBe('Found');
  expect(local.messages(local.channelId)).toHaveLength(1);
});

it('edits, fetches and deletes the answer and the follow-ups', async () => {
  const local = await start();
  const seen: unknown[] = [];
  await askBot(local, async (interaction) => {
    await interaction.reply('One');
    const second = await interaction.followUp('Two');
    await interaction.editReply({ message: second, content: 'Second' });
    seen.push((await interaction.fetchReply()).content);
    await interaction.deleteReply();
    seen.push((await interaction.fetchReply(second.id)).content);
  });
  const member = local.as(local.users.member.id);
  await member.slash('ask');

  await expect.poll(() => seen, { timeout: 5_000 }).toEqual(['One', 'Second']);
  expect(member.messages().map(({ content }) => content)).toEqual(['Second']);
});

it('removes the files that an edit does not list', async () => {
  const local = await start();
  await askBot(local, async (interaction) => {
    await interaction.reply({ content: 'With', files });
    await interaction.editReply({ content: 'Without', attachments: [] });
  });
  const member = local.as(local.users.member.id);
  const outcome = await member.slash('ask');
  const edited = await member.waitForMessage(({ content }) => content === 'Without');

  expect(outcome.message.attachments).toHaveLength(1);
  expect(edited.attachments).toEqual([]);
});

it('keeps how the first answer was seen, whatever an edit asks for', async () => {
  const local = await start();
  await askBot(local, async ({ id, token, applicationId, client }) => {
    const body = { type: 5, data: { flags: MessageFlags.Ephemeral } };
    await client.rest.post(`/interactions/${id}/${token}/callback`, { auth: false, body });
    const edit = { content: 'Now for all?', flags: 0 };
    await client.rest.patch(`/webhooks/${applicationId}/${token}/messages/@original`, {
      auth: false,
      body: edit,
    });
  });

  expect(await local.as(local.users.member.id).slash('ask')).toMatchObject({ ephemeral: true });
});

it('ends with the token: 401 and 50027, and the bot token is still good', async () => {
  const local = await start({ frozen: true });
  local.expectStatus(401, /webhooks/);
  const { client, thrown } = await askBot(local, async (interaction) => {
    await interaction.reply('In time');
    local.faults.pass(LIMITS.tokenMs.max);
    await interaction.editReply('Too late');
  });
  await local.as(local.users.member.id).slash('ask');

  await expect.poll(() => thrown, { timeout: 5_000 }).toHaveLength(1);
  expect(thrown[0]).toBeInstanceOf(DiscordAPIError);
  expect(thrown[0]).toMatchObject({ status: 401, code: 50027 });
  expect((await client.user.fetch()).id).toBe(local.applicationId);
});

it('knows no webhook before the first answer, nor after a missed one', async () => {
  const local = await start({ ackMs: 100 });
  local.expectStatus(404, /webhooks/);
  local.expectStatus(404, /webhooks/);
  const { thrown } = await askBot(local, async ({ webhook }) => {
    await webhook.send('Too early').catch((error: unknown) => thrown.push(error));
    await sleep(200);
    await webhook.send('Too late');
  });
  await local.as(local.users.member.id).slash('ask');

  await expect
    .poll(() => thrown, { timeout: 5_000 })
    .toMatchObject([{ code: 10015 }, { code: 10015 }]);
});

it('allows five follow-ups where the guild did not install the app', async () => {
  const local = await start();
  local.expectStatus(400, /webhooks/);
  const { client, thrown } = await askBot(local, async (interaction) => {
    await interaction.reply('0');
    for (const n of [1, 2, 3, 4, 5, 6]) await interaction.followUp(`${n}`);
  });
  await client.application.commands.set([
    { name: 'ask', description: 'Ask', integrationTypes: [1] },
  ]);
  const { id } = local.addGuild({ installed: false });
  const outcome = await local.as(local.users.member.id, { guildId: id }).slash('ask');
  await outcome.followUp(4);

  await expect.poll(() => thrown, { timeout: 5_000 }).toMatchObject([{ code: 40094 }]);
  expect(outcome.followUps).toHaveLength(5);
});

it('edits only the messages of its own interaction', async () => {
  const local = await start();
  local.expectStatus(404, /webhooks/);
  const other = await local.as(local.users.owner.id).say('Not yours');
  const { thrown } = await askBot(local, async (interaction) => {
    await interaction.reply('Mine');
    await interaction.webhook.editMessage(other.id, 'Changed');
  });
  await local.as(local.users.member.id).slash('ask');

  await expect.poll(() => thrown, { timeout: 5_000 }).toMatchObject([{ code: 10008 }]);
});
