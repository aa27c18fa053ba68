import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';

/** In servers and in direct messages with Ibid. */
const contexts = [InteractionContextType.Guild, InteractionContextType.BotDM];
/** Ibid is added to servers, not to persons: a team's library is the server's. */
const install = [ApplicationIntegrationType.GuildInstall];

/** A slash command where Ibid can be asked. */
export function slash(name: string, description: string): SlashCommandBuilder {
  return new SlashCommandBuilder()
    .setName(name)
    .setDescription(description)
    .setContexts(contexts)
    .setIntegrationTypes(install);
}

/** An entry of a message's Apps menu. */
export function messageMenu(name: string): ContextMenuCommandBuilder {
  return new ContextMenuCommandBuilder()
    .setName(name)
    .setType(ApplicationCommandType.Message)
    .setContexts(contexts)
    .setIntegrationTypes(install);
}

/** The option that names a work, with choices while typing. */
export function workOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('work')
    .setDescription('Author, year, words of the title, DOI, PMID or citation key')
    .setRequired(true)
    .setAutocomplete(true);
}
