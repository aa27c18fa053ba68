import { setTimeout as delay } from 'node:timers/promises';
import {
  ActionRowBuilder,
  type AutocompleteInteraction,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ContextMenuCommandBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  type Message,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { LocalDiscord } from '../../../src/playground/discord/local-discord.ts';
import { card, chosenWords, menuForm, menus, sharedWords } from './tiny-shapes.ts';

const commands = [
  new SlashCommandBuilder()
    .setName('cite')
    .setDescription('Cites a work')
    .addStringOption((option) =>
      option
        .setName('work')
        .setDescription('Author, title or DOI')
        .setRequired(true)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('style')
        .setDescription('How it is cited')
        .addChoices({ name: 'APA', value: 'apa' }, { name: 'Vancouver', value: 'vancouver' }),
    ),
  new SlashCommandBuilder()
    .setName('import')
    .setDescription('Brings references from a file')
    .addAttachmentOption((option) =>
      option.setName('file').setDescription('An .ris file').setRequired(true),
    ),
  new SlashCommandBuilder().setName('mood').setDescription('Changes its mind, and likes it'),
  new SlashCommandBuilder().setName('note').setDescription('Opens a dialogue'),
  new SlashCommandBuilder().setName('sleep').setDescription('Never answers'),
  new SlashCommandBuilder().setName('card').setDescription('Shows a card'),
  new SlashCommandBuilder().setName('choose').setDescription('Shows menus'),
  new SlashCommandBuilder().setName('share').setDescription('Opens a dialogue with menus'),
  new SlashCommandBuilder().setName('slip').setDescription('Breaks a rule, then says so'),
  new ContextMenuCommandBuilder().setName('Import references').setType(3),
  new ContextMenuCommandBuilder().setName('Show works').setType(2),
].map((builder) => builder.toJSON());

const works = ['Liapi et al. 2025', 'Lindqvist 2019', 'Watson & Crick 1953'];

/** A bot that is just large enough to try the page on. Resolves when it is online. */
export async function startTinyBot(local: LocalDiscord): Promise<Client<true>> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
    ],
    rest: { api: local.apiBase, cdn: local.cdnBase },
  });
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
  client.on(Events.MessageCreate, (message) => void receive(message));
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(local.token);
  const online = await ready;
  await online.application.commands.set(commands);
  return online;
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(interaction);
  else if (interaction.isButton()) {
    await interaction.update({ content: `Pressed ${interaction.customId}`, components: [] });
  } else if (interaction.isAnySelectMenu()) await interaction.reply(chosenWords(interaction));
  else if (interaction.isModalSubmit() && interaction.customId === 'share') {
    await interaction.reply(sharedWords(interaction));
  } else if (interaction.isModalSubmit()) {
    const [kind] = interaction.fields.getStringSelectValues('kind');
    const words = interaction.fields.getTextInputValue('words');
    if (words === 'a secret') return;
    const content = `Noted ${words} (${kind})`;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  } else if (interaction.isMessageContextMenuCommand()) {
    const names = interaction.targetMessage.attachments.map(({ name }) => name).join(', ');
    const content = `Imported ${names || 'nothing'}`;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
  } else if (interaction.isUserContextMenuCommand()) {
    await interaction.reply(`Works of ${interaction.targetUser.username}`);
  } else if (interaction.isChatInputCommand()) await reply(interaction);
}

async function suggest(interaction: AutocompleteInteraction): Promise<void> {
  const words = interaction.options.getFocused().toLowerCase();
  if (words === 'wat') {
    // So late that the next letter is asked about and answered before.
    await delay(700);
    await interaction.respond([{ name: 'stale', value: 'stale' }]);
    return;
  }
  const found = works.filter((work) => work.toLowerCase().includes(words));
  await interaction.respond(found.map((name) => ({ name, value: `key:${name}` })));
}

async function reply(interaction: ChatInputCommandInteraction): Promise<void> {
  if (interaction.commandName === 'import') {
    const { name } = interaction.options.getAttachment('file', true);
    await interaction.reply({ content: `Read ${name}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.commandName === 'note') await interaction.showModal(noteForm());
  else if (interaction.commandName === 'mood') {
    await interaction.reply('First *thought*');
    const message = await interaction.editReply('Second *thought*\nהשני');
    await message.react('👍');
  } else if (interaction.commandName === 'share') await interaction.showModal(menuForm());
  else if (interaction.commandName === 'card') await interaction.reply(card());
  else if (interaction.commandName === 'choose') {
    await interaction.reply(menus(interaction.user.id));
  } else if (interaction.commandName === 'slip') {
    const tooLong = 'x'.repeat(2001);
    await interaction.reply(tooLong).catch(() => interaction.reply('Too long, Discord says.'));
  } else if (interaction.commandName === 'cite') {
    const work = interaction.options.getString('work', true);
    const style = interaction.options.getString('style') ?? 'apa';
    const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder()
        .setCustomId('abstract')
        .setLabel('Abstract')
        .setStyle(ButtonStyle.Primary),
      new ButtonBuilder()
        .setURL('https://doi.org/10.1/x')
        .setLabel('DOI')
        .setStyle(ButtonStyle.Link),
    );
    const content = `${work} in ${style}: *BMC Health*, <https://doi.org/10.1/x>`;
    await interaction.reply({ content, components: [row] });
  }
}

function noteForm(): ModalBuilder {
  const words = new TextInputBuilder()
    .setCustomId('words')
    .setStyle(TextInputStyle.Paragraph)
    .setMaxLength(100);
  const kind = new StringSelectMenuBuilder()
    .setCustomId('kind')
    .addOptions({ label: 'A question', value: 'question' }, { label: 'A find', value: 'find' });
  return new ModalBuilder()
    .setCustomId('note')
    .setTitle('A note on this work')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Your words')
        .setDescription('The team reads them.')
        .setTextInputComponent(words),
      new LabelBuilder().setLabel('Kind').setStringSelectMenuComponent(kind),
    );
}

async function receive(message: Message): Promise<void> {
  const names = message.attachments.map(({ name }) => name);
  if (!message.author.bot && names.length > 0) await message.reply(`Received ${names.join(', ')}`);
}
