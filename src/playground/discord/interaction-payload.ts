import type {
  APIAuthorizingIntegrationOwnersMap,
  APIBaseInteraction,
  APIInteraction,
  APIUser,
} from 'discord-api-types/v10';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  Locale as Locales,
} from 'discord-api-types/v10';
import { channelPayload } from './channels.ts';
import { memberPayload } from './guilds.ts';
import type { Scene } from './scene.ts';
import { guildIdOf, type World } from './state.ts';

/** What every interaction carries (Discord docs, interactions/receiving-and-responding#interaction-object). */
export type InteractionBase = Omit<
  APIBaseInteraction<APIInteraction['type'], unknown>,
  'type' | 'data' | 'message'
> &
  Required<Pick<APIBaseInteraction<APIInteraction['type'], unknown>, 'channel' | 'channel_id'>>;

/** An interaction without what its type adds, and without what is known only when it is sent. */
export function interactionBase(
  world: World,
  { user, channel, locale }: Scene,
): Omit<InteractionBase, 'id' | 'token' | 'attachment_size_limit'> {
  const permissions = world.permissions(user.id).toString();
  const seen = { ...channelPayload(world, channel), permissions };
  const guildId = guildIdOf(channel);
  return {
    application_id: world.app.id,
    version: 1,
    channel_id: channel.id,
    channel: seen,
    app_permissions: channel.appPermissions.toString(),
    locale,
    entitlements: [],
    authorizing_integration_owners: integrationOwners(world, { user, channel }),
    ...(guildId === undefined
      ? { user, context: InteractionContextType.BotDM }
      : inGuild(world, user, guildId, permissions)),
  };
}

function inGuild(world: World, user: APIUser, guildId: string, permissions: string) {
  const member = { ...memberPayload(world, world.guild(guildId), user.id), permissions };
  const guild_locale = Locales.EnglishUS;
  const guild = { id: guildId, locale: guild_locale, features: [] };
  return { guild_id: guildId, guild, guild_locale, member, context: InteractionContextType.Guild };
}

/** By which installation the app is there: the guild's (`0` in direct messages), or the person's own. */
export function integrationOwners(
  world: World,
  { user, channel }: Pick<Scene, 'user' | 'channel'>,
): APIAuthorizingIntegrationOwnersMap {
  const guildId = guildIdOf(channel);
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  if (guildId !== undefined && !world.guild(guildId).installed) return { [UserInstall]: user.id };
  return { [GuildInstall]: guildId ?? '0' };
}
