import {
  ActionRowBuilder,
  type AnySelectMenuInteraction,
  ButtonBuilder,
  ButtonStyle,
  ChannelSelectMenuBuilder,
  ChannelType,
  ContainerBuilder,
  type InteractionReplyOptions,
  LabelBuilder,
  MentionableSelectMenuBuilder,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitInteraction,
  RoleSelectMenuBuilder,
  SectionBuilder,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';

/** A message with a menu of every kind; `preset` is who is chosen at first. */
export function menus(preset: string): InteractionReplyOptions {
  const all = [
    new UserSelectMenuBuilder()
      .setCustomId('who')
      .setPlaceholder('Who reads it?')
      .setMaxValues(2)
      .setDefaultUsers(preset),
    new RoleSelectMenuBuilder().setCustomId('role').setPlaceholder('Which role?').setMinValues(0),
    new MentionableSelectMenuBuilder().setCustomId('whom').setPlaceholder('Whom to tell?'),
    new ChannelSelectMenuBuilder()
      .setCustomId('where')
      .setPlaceholder('Where to post?')
      .addChannelTypes(ChannelType.GuildText),
    new ChannelSelectMenuBuilder()
      .setCustomId('voice')
      .setPlaceholder('Where to talk?')
      .addChannelTypes(ChannelType.GuildVoice),
  ];
  return {
    content: 'Choose.',
    components: all.map((menu) =>
      new ActionRowBuilder<
        UserSelectMenuBuilder | RoleSelectMenuBuilder | MentionableSelectMenuBuilder
      >().addComponents(menu as UserSelectMenuBuilder),
    ),
  };
}

/** What the app was told of a choice, by name. */
export function chosenWords(interaction: AnySelectMenuInteraction): string {
  const names: string[] = [];
  if ('users' in interaction) names.push(...interaction.users.map(({ username }) => username));
  if ('members' in interaction) names.push(`${interaction.members.size} members`);
  if ('roles' in interaction) names.push(...interaction.roles.map((role) => role?.name ?? ''));
  if ('channels' in interaction)
    names.push(...interaction.channels.map((one) => `${one && 'name' in one ? one.name : ''}`));
  const words = names.join(', ') || interaction.values.join(', ');
  return `${interaction.customId}: ${words || 'none'}`;
}

/** A dialogue with menus. */
export function menuForm(): ModalBuilder {
  const readers = new UserSelectMenuBuilder().setCustomId('readers').setMaxValues(3);
  const role = new RoleSelectMenuBuilder().setCustomId('role').setRequired(false);
  const where = new ChannelSelectMenuBuilder().setCustomId('where').setPlaceholder('A channel');
  return new ModalBuilder()
    .setCustomId('share')
    .setTitle('Share this list')
    .addLabelComponents(
      new LabelBuilder().setLabel('Readers').setUserSelectMenuComponent(readers),
      new LabelBuilder().setLabel('Role').setRoleSelectMenuComponent(role),
      new LabelBuilder()
        .setLabel('Channel')
        .setDescription('It is posted there.')
        .setChannelSelectMenuComponent(where),
    );
}

/** What came of that dialogue. */
export function sharedWords({ fields }: ModalSubmitInteraction): string {
  const readers = fields.getSelectedUsers('readers', true).map(({ username }) => username);
  const roles = fields.getSelectedRoles('role')?.size ?? 0;
  const where = fields
    .getSelectedChannels('where', true)
    .map((one) => one && 'name' in one && one.name);
  return `Shared with ${readers.join(' and ')}, ${roles} roles, in ${where.join()}`;
}

/** A card of Components V2. */
export function card(): InteractionReplyOptions {
  const words = (text: string) => new TextDisplayBuilder().setContent(text);
  const container = new ContainerBuilder()
    .setAccentColor(0x5865f2)
    .addTextDisplayComponents(
      words('## Three works\nAsked for by <@1>, [here](https://doi.org/10.1/x).'),
    )
    .addSeparatorComponents(new SeparatorBuilder())
    .addSectionComponents(
      new SectionBuilder()
        .addTextDisplayComponents(words('**Liapi et al. 2025**\n-# liapi2025factors'))
        .setButtonAccessory(
          new ButtonBuilder().setCustomId('open').setLabel('Open').setStyle(ButtonStyle.Secondary),
        ),
    )
    .addActionRowComponents((row) =>
      row.addComponents(
        new StringSelectMenuBuilder()
          .setCustomId('style')
          .setPlaceholder('In which style?')
          .addOptions(
            { label: 'APA', value: 'apa', description: 'Author and year' },
            { label: 'Vancouver', value: 'vancouver', emoji: '🔢' },
          ),
      ),
    )
    .addActionRowComponents((row) =>
      row.addComponents(
        ...[ButtonStyle.Primary, ButtonStyle.Success, ButtonStyle.Danger].map((style) =>
          new ButtonBuilder().setCustomId(`b${style}`).setLabel(`Style ${style}`).setStyle(style),
        ),
        new ButtonBuilder()
          .setCustomId('last')
          .setLabel('Next page')
          .setStyle(ButtonStyle.Secondary)
          .setDisabled(true),
      ),
    );
  return { flags: MessageFlags.IsComponentsV2, components: [container] };
}
