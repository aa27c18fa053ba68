import type { APIMessage } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { Impossible } from '../../../src/playground/discord/actor.ts';
import type { LocalDiscord } from '../../../src/playground/discord/local-discord.ts';
import { start } from './bot.ts';
import { asked, call, put, ready, send } from './wire.ts';

const EPHEMERAL = 64;
const go = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };

/** `/ask` of the member, answered for them alone by a message with a button. */
async function secret(local: LocalDiscord) {
  const client = await ready(local);
  const member = local.as(local.users.member.id);
  await put(local, [{ name: 'ask', description: 'Ask' }]);
  const interaction = await asked(local, () => member.slash('ask'), client);
  const data = { content: 'secret', flags: EPHEMERAL, components: [go] };
  await interaction.answer({ type: 4, data });
  const [message] = member.messages();
  if (!message) throw new Error('There is no answer.');
  return { ...interaction, client, member, message };
}

const wordsOf = (messages: readonly APIMessage[]) =>
  messages.map(({ referenced_message: replied }) => replied?.content ?? null);

it('is not shown by a follow-up that everyone sees', async () => {
  const local = await start();
  const { followUp, client, member } = await secret(local);
  await followUp({ content: 'open' });
  await followUp({ content: 'only you', flags: EPHEMERAL });
  const event = await client.frame(({ t }) => t === 'MESSAGE_CREATE');

  expect(JSON.stringify(event)).not.toContain('secret');
  expect(wordsOf(local.as(local.users.owner.id).messages())).toEqual([null]);
  expect(wordsOf(member.messages())).toEqual([null, null, 'secret']);
});

it('is not shown by the answer to its button that everyone sees', async () => {
  const local = await start();
  const { client, member, message } = await secret(local);
  const press = await asked(local, () => member.click(message, 'go'), client);
  await press.answer({ type: 4, data: { content: 'open' } });

  expect(wordsOf(local.as(local.users.owner.id).messages())).toEqual([null]);
});

it('is known to its webhook alone, whatever the app does in the channel', async () => {
  const local = await start();
  local.expectStatus(404);
  local.expectStatus(400);
  const { member, message } = await secret(local);
  const route = `/channels/${local.channelId}/messages`;
  const reply = { content: 'x', message_reference: { message_id: message.id } };

  expect(await send(local, 'PUT', `${route}/${message.id}/reactions/%F0%9F%93%9A/@me`)).toBe(10008);
  expect(await call(local, 'POST', route, reply)).toMatchObject({
    code: 50035,
    errors: { message_reference: { _errors: [{ code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE' }] } },
  });
  await expect(member.say('x', { replyTo: message })).rejects.toThrow(Impossible);
});
