import {
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { Impossible } from '../../../../src/playground/discord/actor.ts';
import { askBot, bot, start } from '../bot.ts';
import { send } from '../wire.ts';

const text = (name: string, more: object = {}) => ({ type: 3, name, description: name, ...more });
const file = { name: 'list.ris', bytes: new Uint8Array(20) };

const commands = [
  {
    name: 'cite',
    description: 'Cite',
    options: [
      text('work', { required: true, autocomplete: true }),
      text('style', { choices: [{ name: 'APA', value: 'apa' }] }),
      { type: 4, name: 'page', description: 'Page', minValue: 1, maxValue: 9 },
      { type: 5, name: 'short', description: 'Short' },
      { type: 6, name: 'for', description: 'For whom' },
      text('note', { maxLength: 5 }),
    ],
  },
  {
    name: 'import',
    description: 'Import',
    options: [
      { type: 11, name: 'file', description: 'File', required: true, file_types: ['.ris'] },
    ],
  },
  {
    name: 'library',
    description: 'Library',
    options: [
      { type: 1, name: 'list', description: 'List' },
      {
        type: 2,
        name: 'keys',
        description: 'Keys',
        options: [{ type: 1, name: 'show', description: 'Show', options: [text('key')] }],
      },
    ],
  },
  {
    name: 'reset',
    description: 'Reset',
    defaultMemberPermissions: PermissionFlagsBits.ManageMessages,
    contexts: [0],
  },
  { name: 'close', description: 'Close', defaultMemberPermissions: 0n },
  { type: 3, name: 'Import references' },
  { name: 'adult', description: 'Adult', nsfw: true },
  { name: 'serve', description: 'Serve', dmPermission: false },
  {
    name: 'speak',
    description: 'Speak',
    options: [{ type: 7, name: 'where', description: 'Where', channelTypes: [2] }],
  },
];

/** A bot with all of these, which answers with what it was asked. */
async function opened(options: Parameters<typeof start>[0] = {}) {
  const local = await start(options);
  await bot(local, commands, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { data } = interaction.options;
    await interaction.reply(`${interaction} ${JSON.stringify(data.map(({ value }) => value))}`);
  });
  return { local, member: local.as(local.users.member.id), owner: local.as(local.users.owner.id) };
}

describe('a person', () => {
  it('fills in options of every kind', async () => {
    const { local, member } = await opened();
    const options = {
      work: 'liapi',
      style: 'apa',
      page: 3,
      short: true,
      for: local.users.owner.id,
    };
    const { message } = await member.slash('cite', options);

    expect(message.content).toContain(`["liapi","apa",3,true,"${local.users.owner.id}"]`);
  });

  it('finds subcommands, in groups too', async () => {
    const { member } = await opened();

    expect((await member.slash('library list')).message.content).toMatch(/^\/library list/);
    expect((await member.slash('library keys show', { key: 'k' })).message.content).toMatch(
      /^\/library keys show key:k/,
    );
  });

  it('waits for a message that is already there, or comes or changes later', async () => {
    const { member, owner } = await opened();
    const first = await owner.say('first');
    const later = member.waitForMessage(({ content }) => content === 'second', { after: first });
    await owner.say('second');

    expect((await member.waitForMessage(({ content }) => content === 'first')).id).toBe(first.id);
    expect((await later).content).toBe('second');
    await expect(
      member.waitForMessage(({ content }) => content === 'first', { after: first, timeoutMs: 20 }),
    ).rejects.toThrow('priya.nair saw no such message within 20 ms.');
  });

  it('picks from the menu of a person', async () => {
    const local = await start();
    await bot(local, [{ type: 2, name: 'Works of' }], async (interaction) => {
      if (!interaction.isUserContextMenuCommand()) return;
      await interaction.reply(`${interaction.targetUser.username} ${interaction.targetMember}`);
    });
    const { id } = local.users.owner;
    const { message } = await local.as(local.users.member.id).userMenu('Works of', id);

    expect(message.content).toBe(`mira.okafor <@${id}>`);
    expect(message).toMatchObject({ type: 23, interaction_metadata: { target_user: { id } } });
  });

  it('deletes own messages; with Manage Messages, those of others', async () => {
    const { local, member, owner } = await opened();
    const [first, second] = [await owner.say('one'), await member.say('two')];

    await expect(member.remove(first)).rejects.toThrow('cannot delete the message of another');
    await local.as(local.users.moderator.id).remove(first);
    await member.remove(second);
    expect(member.messages()).toEqual([]);
  });
});

describe('is impossible:', () => {
  type Opened = Awaited<ReturnType<typeof opened>>;
  it.each<[string, (opened: Opened) => Promise<unknown>, string]>([
    ['a command that is not registered', ({ member }) => member.slash('site'), 'No command "site"'],
    ['a missing required option', ({ member }) => member.slash('cite'), '"work" is required'],
    [
      'an option that there is not',
      ({ member }) => member.slash('cite', { work: 'x', key: 'x' }),
      'no option "key"; there are: work, style',
    ],
    [
      'a value that is no choice',
      ({ member }) => member.slash('cite', { work: 'x', style: 'mla' }),
      'takes one of: apa',
    ],
    ['a number for a text', ({ member }) => member.slash('cite', { work: 7 }), 'takes a text'],
    [
      'a text for a number',
      ({ member }) => member.slash('cite', { work: 'x', page: '1' }),
      'takes a number',
    ],
    [
      'a number out of range',
      ({ member }) => member.slash('cite', { work: 'x', page: 10 }),
      'takes 1 to 9',
    ],
    [
      'a text that is too long',
      ({ member }) => member.slash('cite', { work: 'x', note: 'longer' }),
      '0 to 5 characters',
    ],
    [
      'a word for a yes or no',
      ({ member }) => member.slash('cite', { work: 'x', short: 'yes' }),
      'takes true or false',
    ],
    [
      'a person who is not there',
      ({ member }) => member.slash('cite', { work: 'x', for: '1' }),
      'nothing with the id 1',
    ],
    ['a text for a file', ({ member }) => member.slash('import', { file: 'x' }), 'takes a file'],
    [
      'a file of another type',
      ({ member }) => member.slash('import', { file: { ...file, name: 'a.pdf' } }),
      'only files of: .ris',
    ],
    [
      'a subcommand that there is not',
      ({ member }) => member.slash('library drop'),
      '/library drop is not',
    ],
    ['a command that has subcommands', ({ member }) => member.slash('library'), '/library is not'],
    [
      'a word too many',
      ({ member }) => member.slash('library list all'),
      '/library list all is not',
    ],
    [
      'autocomplete where there is none',
      ({ member }) => member.type('cite', 'style', 'a'),
      'has no autocomplete',
    ],
    [
      'a command for moderators',
      ({ member }) => member.slash('reset'),
      'default_member_permissions are 8192',
    ],
    [
      'a command for administrators only',
      ({ local }) => local.as(local.users.moderator.id).slash('close'),
      'default_member_permissions are 0',
    ],
    [
      'a guild command in direct messages',
      ({ local }) => local.as(local.users.owner.id, { dm: true }).slash('reset'),
      'its contexts are [0]',
    ],
    [
      'the menu of a message that is not here',
      ({ member, local }) => member.messageMenu('Import references', local.guildId),
      'is not in this channel',
    ],
    [
      'a slash command from the menu',
      async ({ member }) => member.messageMenu('cite', await member.say('x')),
      'No command "cite" of type 3',
    ],
    [
      'a button that is not on the message',
      async ({ member }) => member.click(await member.say('x'), 'go'),
      'No button "go" here; there are: none',
    ],
    [
      'a channel of a type that is not asked for',
      ({ member, local }) => member.slash('speak', { where: local.channelId }),
      'takes a channel of the types 2',
    ],
    [
      'a command for adults',
      ({ member }) => member.slash('adult'),
      'it is for age-restricted channels',
    ],
    [
      'a command for servers, in direct messages',
      ({ local }) => local.as(local.users.owner.id, { dm: true }).slash('serve'),
      'its dm_permission is false',
    ],
    [
      'the menu of somebody who is not there',
      async ({ local, member }) => {
        await send(local, 'POST', `/applications/${local.applicationId}/commands`, {
          type: 2,
          name: 'Works of',
        });
        return member.userMenu('Works of', '1');
      },
      'nothing with the id 1',
    ],
    ['an empty message', ({ member }) => member.say(' '), 'nothing to send'],
    [
      'a message of 2001 characters',
      ({ member }) => member.say('x'.repeat(2001)),
      'at most 2000 characters',
    ],
    [
      'a language that there is not',
      async ({ local }) => local.as(local.users.owner.id, { locale: 'tlh' }),
      'no language "tlh"',
    ],
  ])('%s', async (_what, act, why) => {
    const error = await act(await opened()).catch((caught: unknown) => caught);

    expect(error).toBeInstanceOf(Impossible);
    expect(String(error)).toContain(why);
  });

  it('a file that is too large', async () => {
    const { member } = await opened({ attachmentSizeLimit: 19 });

    await expect(member.slash('import', { file })).rejects.toThrow('20 of at most 19 bytes');
    await expect(member.say('', { files: [file] })).rejects.toThrow('20 of at most 19 bytes');
  });

  it('the ephemeral message of somebody else', async () => {
    const local = await start();
    await askBot(local, (interaction) =>
      interaction.reply({
        content: 'Only you',
        flags: MessageFlags.Ephemeral,
        components: [
          {
            type: 1,
            components: [
              { type: 2, style: 1, customId: 'go', label: 'Go' },
              { type: 2, style: 5, url: 'https://doi.org', label: 'DOI' },
            ],
          },
        ],
      }),
    );
    const member = local.as(local.users.member.id);
    const { message } = await member.slash('ask');
    const click = local.as(local.users.owner.id).click(message, 'go');

    await expect(click).rejects.toThrow('is ephemeral, and for somebody else');
    await expect(member.click(message, 'DOI')).rejects.toThrow('opens a page');
    await member.remove(message);
    expect(member.messages()).toEqual([]);
  });

  it('a value that a select does not offer', async () => {
    const local = await start();
    const options = [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b' },
    ];
    await askBot(local, (interaction) =>
      interaction.reply({
        content: 'Which?',
        components: [{ type: 1, components: [{ type: 3, customId: 'which', options }] }],
      }),
    );
    const member = local.as(local.users.member.id);
    const { message } = await member.slash('ask');

    await expect(member.select(message, 'which', ['c'])).rejects.toThrow('"c" is not offered');
    await expect(member.select(message, 'which', ['a', 'b'])).rejects.toThrow(
      'takes 1 to 1 values',
    );
    await expect(member.select(message, 'other', ['a'])).rejects.toThrow('no select');
  });

  it('an id of another kind, one from elsewhere, or one that is chosen twice', async () => {
    const local = await start();
    const menu = (type: number, customId: string, more: object = {}) => {
      return { type: 1, components: [{ type, customId, ...more }] };
    };
    await askBot(local, (interaction) =>
      interaction.reply({
        content: 'Who?',
        components: [
          menu(5, 'who', { maxValues: 2 }),
          menu(6, 'role'),
          menu(8, 'voice', { channelTypes: [ChannelType.GuildVoice] }),
        ],
      }),
    );
    const member = local.as(local.users.member.id);
    const { message } = await member.slash('ask');
    const [everyone] = local.roles(local.guildId);
    const tries = [
      member.select(message, 'who', [everyone?.id ?? '']),
      member.select(message, 'who', [member.user.id, member.user.id]),
      member.select(message, 'role', [member.user.id]),
      member.select(message, 'voice', [local.channelId]),
    ];
    const why = await Promise.all(tries.map((one) => one.catch((error: unknown) => String(error))));

    expect(why).toEqual([
      `Impossible: There is nothing with the id ${everyone?.id} here.`,
      'Impossible: The select "who" takes each value once.',
      `Impossible: There is nothing with the id ${member.user.id} here.`,
      'Impossible: "voice" offers only channels of the types 2.',
    ]);
  });
});

describe('a modal', () => {
  const label = (component: object) => ({ type: 18, label: 'x', component });
  const styles = ['a', 'b'].map((value) => ({ label: value, value }));
  const modal = {
    custom_id: 'edit',
    title: 'Edit',
    components: [
      label({ type: 4, custom_id: 'note', style: 1, max_length: 3 }),
      label({ type: 3, custom_id: 'style', options: styles, max_values: 2 }),
    ],
  } as unknown as APIModalInteractionResponseCallbackData;

  /** One that the member opened; what is sent of it is answered, but for the first `missed` times. */
  async function shown(missed = 0) {
    const local = await start({ frozen: true });
    let left = missed;
    await bot(local, [{ name: 'ask', description: 'Ask' }], async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(modal);
      if (!interaction.isModalSubmit()) return;
      if (left === 0) await interaction.reply(interaction.fields.getTextInputValue('note'));
      left -= 1;
    });
    const member = local.as(local.users.member.id);
    return { local, member, opened: await member.slash('ask') };
  }

  it('counts letters as people do', async () => {
    const { member, opened } = await shown();
    const tooLong = member.submitModal(opened, { note: '😀😀😀😀', style: ['a'] });

    await expect(tooLong).rejects.toThrow('0 to 3 characters');
    const { message } = await member.submitModal(opened, { note: '😀😀😀', style: ['a'] });
    expect(message.content).toBe('😀😀😀');
  });

  it('is sent once', async () => {
    const { member, opened } = await shown();
    await member.submitModal(opened, { note: 'x', style: ['a'] });

    await expect(member.submitModal(opened, { note: 'x', style: ['a'] })).rejects.toThrow(
      'was sent already',
    );
  });

  it('stays open where nobody answered, to be sent again', async () => {
    const { local, member, opened } = await shown(1);
    await local.heard();
    const first = member.submitModal(opened, { note: 'x', style: ['a'] });
    local.faults.pass(3_000);

    expect((await first).state).toBe('failed');
    expect((await member.submitModal(opened, { note: 'y', style: ['a'] })).message.content).toBe(
      'y',
    );
  });

  it('is open for one person', async () => {
    const { local, opened } = await shown();
    const foreign = local.as(local.users.owner.id).submitModal(opened, { note: 'x', style: ['a'] });

    await expect(foreign).rejects.toThrow('open for somebody else');
  });

  it('is filled in as it was opened, whoever changed it since', async () => {
    const { member, opened } = await shown();
    const other = { interactionId: opened.interactionId, modal: { ...modal, components: [] } };

    await expect(member.submitModal(other, {})).rejects.toThrow('"note" is required');
  });

  it('takes each value once', async () => {
    const { member, opened } = await shown();

    await expect(member.submitModal(opened, { note: 'x', style: ['a', 'a'] })).rejects.toThrow(
      'takes each value once',
    );
  });
});

it('says that nobody answered, where nothing was deferred', async () => {
  const local = await start({ frozen: true });
  await bot(local, [{ name: 'ask', description: 'Ask' }], async () => undefined);
  const asking = local.as(local.users.member.id, { waitMs: 1 }).slash('ask');

  await expect(asking).rejects.toThrow('"ask" was not answered within 1 ms');
});

it('presses a button no sooner than the app has heard that its message is there', async () => {
  const local = await start();
  const button = { type: 2, style: 1, custom_id: 'more', label: 'More' };
  const components = [{ type: 1, components: [button] }];
  await bot(local, [{ name: 'ask', description: 'Ask' }], async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const reply = await interaction.reply({ content: 'One', components, withResponse: true });
    // What the guide of discord.js shows: it begins to listen when the answer to the reply is here.
    const press = await reply.resource?.message?.awaitMessageComponent({ time: 10_000 });
    await press?.update({ content: 'Two', components: [] });
  });
  const member = local.as(local.users.member.id);
  for (let times = 0; times < 20; times += 1) {
    const { message } = await member.slash('ask');
    expect((await member.click(message, 'More')).message.content).toBe('Two');
  }
});

it('waits for no answer whose asker has gone away', async () => {
  const local = await start();
  local.faults.next(/gateway$/, { kind: 'late', ms: 200 });
  const url = `${local.apiBase}/v10/gateway`;
  await expect(fetch(url, { signal: AbortSignal.timeout(50) })).rejects.toThrow();
  await expect.poll(() => local.requests[0]?.took).toBeGreaterThan(0);
  await local.heard();
  const before = performance.now();
  for (let times = 0; times < 20; times += 1) await local.heard();

  // Each would take a fifth of a second.
  expect(performance.now() - before).toBeLessThan(3_000);
});

it('presses it all the same when the answer is slow', async () => {
  const local = await start();
  const components = [{ type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'A' }] }];
  await bot(local, [{ name: 'ask', description: 'Ask' }], async (interaction) => {
    if (interaction.isButton()) await interaction.update('Two');
    else if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'One', components });
  });
  const member = local.as(local.users.member.id);
  local.faults.next(/callback/, { kind: 'slow', ms: 3_000 });
  const { message } = await member.slash('ask');

  expect((await member.click(message, 'A')).message.content).toBe('Two');
  const [slow] = local.requests.filter(({ path }) => path.includes('callback'));
  expect(slow?.took).toBeUndefined();
});
