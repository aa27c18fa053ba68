import { setTimeout as sleep } from 'node:timers/promises';
import {
  ActionRowBuilder,
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ButtonBuilder,
  ButtonStyle,
  ComponentType,
  ContainerBuilder,
  DiscordAPIError,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DID_NOT_RESPOND } from '../../../../src/playground/discord/events.ts';
import { LIMITS } from '../../../../src/playground/discord/limits.ts';
import { askBot, bot, start } from '../bot.ts';

const ask = { name: 'ask', description: 'Ask' };
const codes = (thrown: readonly unknown[]) =>
  thrown.map((error) => (error instanceof DiscordAPIError ? error.code : error));

const button = (id: string, more: Partial<{ label: string; disabled: boolean }> = {}) =>
  new ButtonBuilder()
    .setCustomId(id)
    .setLabel(more.label ?? id)
    .setDisabled(more.disabled ?? false)
    .setStyle(ButtonStyle.Primary);
const row = (...buttons: ButtonBuilder[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);

/** A bot whose `/ask` shows a button `go`, and which answers the press of it like this. */
async function buttonBot(answer: (interaction: Interaction) => Promise<unknown>) {
  const local = await start();
  await bot(local, [ask], async (interaction) => {
    if (!interaction.isChatInputCommand()) await answer(interaction);
    else await interaction.reply({ content: 'Ready', components: [row(button('go'))] });
  });
  const member = local.as(local.users.member.id);
  return { local, member, shown: (await member.slash('ask')).message };
}

describe('a command', () => {
  it('is answered by a message that everyone sees', async () => {
    const local = await start();
    await askBot(local, (interaction) =>
      interaction.reply(`You said ${interaction.options.getString('words')}`),
    );
    const outcome = await local.as(local.users.member.id).slash('ask', { words: 'hello' });
    const [seen] = local.as(local.users.owner.id).messages();

    expect(outcome).toMatchObject({ state: 'answered', ephemeral: false });
    expect(outcome.message.content).toBe('You said hello');
    expect(seen).toMatchObject({
      id: outcome.message.id,
      type: 20,
      interaction_metadata: { id: outcome.interactionId, user: { id: local.users.member.id } },
    });
  });

  it('is answered for the asker alone, which even the app hears only in its request', async () => {
    const local = await start();
    local.expectStatus(404, /messages/);
    const { client } = await askBot(local, (interaction) =>
      interaction.reply({ content: 'Only you', flags: MessageFlags.Ephemeral }),
    );
    const heard = new Promise((resolve) =>
      client.on('messageCreate', ({ content }) => resolve(content)),
    );
    const member = local.as(local.users.member.id);
    const { ephemeral, message } = await member.slash('ask');
    const seenBy = (id: string) =>
      local
        .as(id)
        .messages()
        .map(({ content }) => content);
    await member.say('For all');

    expect(ephemeral).toBe(true);
    expect(await heard).toBe('For all');
    expect(seenBy(local.users.member.id)).toEqual(['Only you', 'For all']);
    expect(seenBy(local.users.owner.id)).toEqual(['For all']);
    await expect(
      client.rest.get(`/channels/${local.channelId}/messages/${message.id}`),
    ).rejects.toMatchObject({ code: 10008 });
  });

  it('shows the edit of a deferral, with embed, buttons and a card', async () => {
    const local = await start();
    await askBot(local, async (interaction) => {
      await interaction.deferReply();
      const text = new TextDisplayBuilder().setContent('**Found**');
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [new ContainerBuilder().addTextDisplayComponents(text), row(button('undo'))],
      });
    });
    const { message } = await local.as(local.users.member.id).slash('ask');

    expect(message.flags).toBe(MessageFlags.IsComponentsV2);
    expect(message.edited_timestamp).toBe(null);
    expect(message.components).toMatchObject([
      { id: 1, type: 17, components: [{ id: 2, type: 10, content: '**Found**' }] },
      { id: 3, type: 1, components: [{ id: 4, custom_id: 'undo' }] },
    ]);
  });

  it('gives the message back to a client that asks for it', async () => {
    const local = await start();
    const got: unknown[] = [];
    await askBot(local, async (interaction) => {
      const response = await interaction.reply({ content: 'x', withResponse: true });
      got.push(response.resource?.message?.content, response.interaction.responseMessageId);
    });
    const { message } = await local.as(local.users.member.id).slash('ask');

    await expect.poll(() => got, { timeout: 5_000 }).toEqual(['x', message.id]);
  });

  it('fails for the person after the deadline, and for the late app with 10062', async () => {
    const local = await start({ ackMs: 200 });
    local.expectStatus(404, /callback/);
    const failed: unknown[] = [];
    local.on((event) => 'reason' in event && failed.push([event.state, event.reason]));
    const { thrown } = await askBot(local, async (interaction) => {
      await sleep(400);
      await interaction.reply('Too late');
    });
    const outcome = await local.as(local.users.member.id).slash('ask');

    expect(outcome).toMatchObject({ state: 'failed', failure: DID_NOT_RESPOND });
    expect(() => outcome.message).toThrow(DID_NOT_RESPOND);
    expect(failed).toEqual([['failed', DID_NOT_RESPOND]]);
    await expect.poll(() => codes(thrown), { timeout: 5_000 }).toEqual([10062]);
  });

  it('fails when no app is connected', async () => {
    const local = await start({ ackMs: 50 });
    const { client } = await askBot(local, async () => undefined);
    await client.destroy();
    await expect.poll(() => local.online, { timeout: 5_000 }).toBe(false);

    expect(await local.as(local.users.member.id).slash('ask')).toMatchObject({ state: 'failed' });
  });

  it('fails when what was deferred never comes', async () => {
    const local = await start({ frozen: true });
    await askBot(local, async (interaction) => {
      await interaction.deferReply();
      local.faults.pass(LIMITS.tokenMs.max);
    });
    const outcome = await local.as(local.users.member.id).slash('ask');

    expect(outcome).toMatchObject({ state: 'failed', failure: DID_NOT_RESPOND });
  });

  it('takes one answer: the second one gets 40060', async () => {
    const local = await start();
    local.expectStatus(400);
    const { thrown } = await askBot(local, async ({ id, token, client }) => {
      const body = { type: 4, data: { content: 'One' } };
      const callback = () =>
        client.rest.post(`/interactions/${id}/${token}/callback`, { auth: false, body });
      await callback();
      await callback();
    });
    await local.as(local.users.member.id).slash('ask');

    await expect.poll(() => codes(thrown), { timeout: 5_000 }).toEqual([40060]);
    expect(local.requests.at(-1)).toMatchObject({ status: 400, code: 40060 });
    expect(local.messages(local.channelId)).toHaveLength(1);
  });

  it('may be answered again after a body that was refused', async () => {
    const local = await start();
    local.expectStatus(400, /callback/);
    await askBot(local, async (interaction) => {
      await interaction
        .reply('x'.repeat(2001))
        .catch((error: DiscordAPIError) =>
          interaction.reply(`${error.code}: ${error.message.split('\n')[1]}`),
        );
    });
    const { message } = await local.as(local.users.member.id).slash('ask');

    expect(message.content).toBe(
      '50035: data.content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.',
    );
  });

  it('gets 50006 for an answer without anything in it', async () => {
    const local = await start();
    local.expectStatus(400, /callback/);
    await askBot(local, async (interaction) => {
      await interaction
        .reply({ content: ' ' })
        .catch((error: DiscordAPIError) => interaction.reply(`${error.code}`));
    });

    expect((await local.as(local.users.member.id).slash('ask')).message.content).toBe('50006');
  });
});

describe('autocomplete', () => {
  const commands = [
    {
      name: 'cite',
      description: 'Cite',
      options: [
        { type: 3, name: 'work', description: 'Work', autocomplete: true, required: true },
        { type: 4, name: 'year', description: 'Year', autocomplete: true },
      ],
    },
  ];
  const typeBot = async (
    suggest: (words: string) => { name: string; value: string | number }[],
    ackMs = 3_000,
  ) => {
    const local = await start({ ackMs });
    const result = await bot(local, commands, async (interaction) => {
      if (interaction.isAutocomplete())
        await interaction.respond(suggest(interaction.options.getFocused()));
    });
    return { local, ...result };
  };

  it('gives the choices for the words typed so far', async () => {
    const { local } = await typeBot((words) => [{ name: `${words}?`, value: 'key' }]);
    const member = local.as(local.users.member.id);

    expect(await member.type('cite', 'work', 'lia')).toEqual([{ name: 'lia?', value: 'key' }]);
    expect(local.messages(local.channelId)).toEqual([]);
  });

  it('gives the other options along, and takes numbers for a number', async () => {
    const { local } = await typeBot((words) => [{ name: words, value: Number(words) }]);
    const member = local.as(local.users.member.id);

    expect(await member.type('cite', 'year', '2025', { work: 'liapi' })).toEqual([
      { name: '2025', value: 2025 },
    ]);
  });

  it('fails to load when the choices are refused', async () => {
    const { local, thrown } = await typeBot(() => [{ name: 'x'.repeat(101), value: 'x' }], 1_500);
    local.expectStatus(400, /callback/);
    const member = local.as(local.users.member.id);

    await expect(member.type('cite', 'work', 'x')).rejects.toThrow('Loading options failed');
    expect(codes(thrown)).toEqual([50035]);
  });
});

describe('a component', () => {
  it('updates its message', async () => {
    const { member, shown } = await buttonBot(async (interaction) => {
      if (interaction.isButton())
        await interaction.update({
          content: 'Done',
          components: [row(button('go', { disabled: true }))],
        });
    });
    const outcome = await member.click(shown, 'go');

    expect(outcome.state).toBe('updated');
    expect(outcome.message).toMatchObject({ id: shown.id, content: 'Done' });
    expect(outcome.message.edited_timestamp).not.toBe(null);
    await expect(member.click(shown, 'go')).rejects.toThrow('is disabled');
  });

  it('is answered by a new message, which replies to it', async () => {
    const { member, shown } = await buttonBot(async (interaction) => {
      if (interaction.isButton()) await interaction.reply('New');
    });
    const { state, message } = await member.click(shown, 'go');

    expect(state).toBe('answered');
    expect(message.message_reference?.message_id).toBe(shown.id);
    expect(message.interaction_metadata).toMatchObject({ interacted_message_id: shown.id });
  });

  it('of a select gives its values, and may be updated later', async () => {
    const local = await start();
    const select = new StringSelectMenuBuilder()
      .setCustomId('which')
      .addOptions({ label: 'First', value: 'a' }, { label: 'Second', value: 'b' });
    await bot(local, [ask], async (interaction) => {
      if (interaction.isStringSelectMenu()) {
        await interaction.deferUpdate();
        await interaction.editReply({ content: `Chose ${interaction.values}`, components: [] });
      } else if (interaction.isChatInputCommand())
        await interaction.reply({
          content: 'Which?',
          components: [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select)],
        });
    });
    const member = local.as(local.users.member.id);
    const { message } = await member.slash('ask');
    const outcome = await member.select(message, 'which', ['b']);

    expect(outcome).toMatchObject({
      state: 'updated',
      message: { content: 'Chose b', components: [] },
    });
    await expect(member.select(message, 'which', ['b'])).rejects.toThrow('no select');
  });

  it('may be acknowledged without any change', async () => {
    const { local, shown } = await buttonBot(async (interaction) => {
      if (interaction.isButton()) await interaction.deferUpdate();
    });
    const member = local.as(local.users.member.id, { waitMs: 300 });

    expect((await member.click(shown, 'go')).state).toBe('acknowledged');
  });

  it('opens a modal, whose submission may update the message', async () => {
    const { member, shown } = await buttonBot(async (interaction) => {
      if (interaction.isModalSubmit() && interaction.isFromMessage())
        await interaction.update(`Note: ${interaction.fields.getTextInputValue('note')}`);
      if (!interaction.isButton()) return;
      const input = new TextInputBuilder()
        .setCustomId('note')
        .setLabel('Note')
        .setStyle(TextInputStyle.Short)
        .setMaxLength(10);
      const inputs = new ActionRowBuilder<TextInputBuilder>().addComponents(input);
      await interaction.showModal(
        new ModalBuilder().setCustomId('edit').setTitle('Edit').addComponents(inputs),
      );
    });
    const opened = await member.click(shown, 'go');

    expect(opened).toMatchObject({ state: 'modal', modal: { title: 'Edit' } });
    await expect(member.submitModal(opened, {})).rejects.toThrow('"note" is required');
    await expect(member.submitModal(opened, { note: 'x'.repeat(11) })).rejects.toThrow('0 to 10');
    await expect(member.submitModal(opened, { other: 'x' })).rejects.toThrow('has no "other"');
    const outcome = await member.submitModal(opened, { note: 'Read' });
    expect(outcome).toMatchObject({
      state: 'updated',
      message: { id: shown.id, content: 'Note: Read' },
    });
    await expect(member.submitModal(outcome, {})).rejects.toThrow('opened no modal');
  });
});

it('takes chosen values and files in a modal, of the types that it asks for', async () => {
  const local = await start();
  const label = (component: APIComponentInLabel) =>
    ({ type: ComponentType.Label, label: 'x', component }) as const;
  const modal: APIModalInteractionResponseCallbackData = {
    custom_id: 'bring',
    title: 'Bring',
    components: [
      label({
        type: ComponentType.StringSelect,
        custom_id: 'style',
        options: [{ label: 'APA', value: 'apa' }],
      }),
      label({
        type: ComponentType.FileUpload,
        custom_id: 'files',
        max_values: 2,
        file_types: ['.ris'],
      }),
    ],
  };
  const seen: unknown[] = [];
  await bot(local, [ask], async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(modal);
    if (!interaction.isModalSubmit()) return;
    const files = interaction.fields.getUploadedFiles('files');
    const text = await (await fetch(files?.first()?.url ?? '')).text();
    seen.push(interaction.fields.getStringSelectValues('style'), files?.size, text);
    await interaction.reply('Got it');
  });
  const member = local.as(local.users.member.id);
  const opened = await member.slash('ask');
  const file = { name: 'list.ris', bytes: new TextEncoder().encode('TY') };
  const files = [file, file];

  const refused = (fields: Parameters<typeof member.submitModal>[1]) =>
    expect(member.submitModal(opened, fields)).rejects;
  await refused({ style: ['mla'], files }).toThrow('"mla" is not offered');
  await refused({ files }).toThrow('"style" takes 1 to 1, not 0');
  await refused({ style: ['apa'], files: [...files, file] }).toThrow('takes 1 to 2, not 3');
  const pdf = { ...file, name: 'list.pdf' };
  await refused({ style: ['apa'], files: [pdf] }).toThrow('"files" takes only files of: .ris');
  expect((await member.submitModal(opened, { style: ['apa'], files })).state).toBe('answered');
  expect(seen).toEqual([['apa'], 2, 'TY']);
});

describe('a message menu', () => {
  it('shows the app the message, even without the intent for its content', async () => {
    const local = await start();
    await bot(local, [{ type: 3, name: 'Import references' }], async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      const { attachments, content } = interaction.targetMessage;
      const text = await (await fetch(attachments.first()?.url ?? '')).text();
      await interaction.reply(`${content}: ${attachments.first()?.name}: ${text}`);
    });
    const bytes = new TextEncoder().encode('TY  - JOUR');
    const said = await local
      .as(local.users.owner.id)
      .say('A list', { files: [{ name: 'list.ris', bytes }] });
    const { message } = await local
      .as(local.users.member.id)
      .messageMenu('Import references', said);

    expect(message.content).toBe('A list: list.ris: TY  - JOUR');
    expect(message.interaction_metadata).toMatchObject({ target_message_id: said.id });
    expect(message.type).toBe(23);
  });
});

it('reaches the app from direct messages', async () => {
  const local = await start();
  const { client } = await askBot(local, (interaction) =>
    interaction.reply(`${interaction.guildId} ${interaction.context} ${interaction.user.username}`),
  );
  const person = local.as(local.users.member.id, { dm: true });
  const { message } = await person.slash('ask');

  expect(message.content).toBe('null 1 priya.nair');
  expect(client.user.id).toBe(message.author.id);
});

it('tells the app what it needs to know of the place and the person', async () => {
  const local = await start({ attachmentSizeLimit: 1_000 });
  const seen: unknown[] = [];
  await askBot(local, async (interaction) => {
    seen.push(
      interaction.memberPermissions?.has('ManageMessages'),
      interaction.appPermissions.has('SendMessages'),
      interaction.attachmentSizeLimit,
      interaction.locale,
      interaction.guildLocale,
      interaction.channel?.id,
      interaction.authorizingIntegrationOwners.guildId,
    );
    await interaction.reply('x');
  });
  await local.as(local.users.moderator.id, { locale: 'de' }).slash('ask');
  await local.as(local.users.member.id).slash('ask');

  expect(seen.slice(0, 7)).toEqual([
    true,
    true,
    1_000,
    'de',
    'en-US',
    local.channelId,
    local.guildId,
  ]);
  expect(seen[7]).toBe(false);
});
