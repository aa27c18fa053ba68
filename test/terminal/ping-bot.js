/** A bot that nobody here wrote: plain discord.js, as its guide has it, but for the two bases. */
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';

const { DISCORD_API_BASE, DISCORD_CDN_BASE, DISCORD_TOKEN } = process.env;

const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: DISCORD_API_BASE, cdn: DISCORD_CDN_BASE },
});

client.once(Events.ClientReady, async (ready) => {
  const size = { type: 3, name: 'size', description: 'How large', autocomplete: true };
  await ready.application.commands.set([
    { name: 'ping', description: 'Replies with Pong!', options: [size] },
  ]);
  process.stdout.write(`Ready! Logged in as ${ready.user.tag}\n`);
});

client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isAutocomplete()) {
    await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'large' }]);
  } else if (interaction.isChatInputCommand()) {
    await interaction.deferReply();
    const again = { type: 2, style: 1, label: 'Again', custom_id: 'again' };
    const size = interaction.options.getString('size') ?? 'small';
    await interaction.editReply({
      content: `Pong, ${size}!`,
      components: [{ type: 1, components: [again] }],
    });
    await interaction.followUp({ content: 'Only you', flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    await interaction.update({ content: 'Pong again!', components: [] });
  }
});

client.login(DISCORD_TOKEN);
