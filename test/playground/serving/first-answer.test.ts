import type { APIMessage } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import type { LocalDiscord } from '../../../src/playground/discord/local-discord.ts';
import { firstAnswer } from '../../../src/playground/serving/first-answer.ts';
import { bot, start } from '../discord/bot.ts';

const button = { type: 2, style: 1, custom_id: 'more', label: 'More' } as const;
const words = { type: 4, custom_id: 'words', label: 'Words', style: 1 } as const;

/** A bot whose `/ask` has a button, whose `/note` opens a dialogue, and whose `/sleep` is silent. */
async function begin() {
  const local = await start();
  const names = ['ask', 'note', 'sleep'];
  const commands = names.map((name) => ({ name, description: name }));
  await bot(local, commands, async (interaction) => {
    if (interaction.isButton()) await interaction.update({ content: 'Two', components: [] });
    if (!interaction.isChatInputCommand()) return;
    if (interaction.commandName === 'ask') {
      const components = [{ type: 1, components: [button] }];
      await interaction.reply({ content: 'One', components });
    } else if (interaction.commandName === 'note') {
      const components = [{ type: 1 as const, components: [words] }];
      await interaction.showModal({ custom_id: 'note', title: 'A note', components });
    }
  });
  return local;
}

const placeOf = (local: LocalDiscord, who: 'owner' | 'member') => ({
  as: local.users[who].id,
  channel: local.channelId,
});

/** A message with a button, whose answer is still underway: a press of it waits. */
async function shownSlowly(local: LocalDiscord): Promise<APIMessage> {
  local.faults.next(/callback/, { kind: 'slow', ms: 1_500 });
  const { message } = await local.as(local.users.member.id).slash('ask');
  return message;
}

it('tells that an answer came', async () => {
  const local = await begin();
  const answer = firstAnswer(local, placeOf(local, 'member'), (actor) => actor.slash('ask'));

  expect(await answer).toEqual({});
});

it('tells that nobody answered in time', async () => {
  const local = await begin();
  const answer = firstAnswer(local, placeOf(local, 'member'), (actor) => actor.slash('sleep'));
  local.faults.pass(3_000);

  expect(await answer).toEqual({ failed: 'The application did not respond' });
});

it('rejects with what the client would not have let them do', async () => {
  const local = await begin();
  const answer = firstAnswer(local, placeOf(local, 'member'), (actor) => actor.slash('nothing'));

  await expect(answer).rejects.toThrow('nothing');
});

it.each(['owner', 'member'] as const)(
  'opens no dialogue of the %s for a press that waits meanwhile',
  async (who) => {
    const local = await begin();
    const message = await shownSlowly(local);
    const pressed = firstAnswer(local, placeOf(local, 'member'), (actor) =>
      actor.click(message, 'More'),
    );
    const other = firstAnswer(local, placeOf(local, who), (actor) => actor.slash('note'));

    expect((await other).opened?.modal.title).toBe('A note');
    expect(await pressed).toEqual({});
  },
);
