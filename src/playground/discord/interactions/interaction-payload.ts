import type {
  APIAuthorizingIntegrationOwnersMap,
  APIBaseInteraction,
  APIInteraction,
  APIUser,
} from 'discord-api-types/v10';
import { ApplicationIntegrationType, InteractionContextType, Locale } from 'discord-api-types/v10';
import { channelPayload } from '../world/channels.ts';
import { memberPayload } from '../world/members.ts';
import type { Scene } from '../world/scene.ts';
import type { LocalGuild, World } from '../world/state.ts';

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
  return {
    application_id: world.app.id,
    version: 1,
    channel_id: channel.id,
    channel: seen,
    app_permissions: channel.appPermissions.toString(),
    locale,
    entitlements: [],
    authorizing_integration_owners: integrationOwners({ user, channel }),
    ...(channel.guild
      ? inGuild(world, user, channel.guild, permissions)
      : { user, context: InteractionContextType.BotDM }),
  };
}

function inGuild(world: World, user: APIUser, guild: LocalGuild, permissions: string) {
  const member = { ...memberPayload(world, guild, user.id), permissions };
  const [id, locale] = [guild.id, Locale.EnglishUS];
  return {
    guild_id: id,
    guild: { id, locale, features: [] },
    guild_locale: locale,
    member,
    context: InteractionContextType.Guild,
  };
}

/** By which installation the app is there: the guild's (`0` in direct messages), or the person's own. */
export function integrationOwners({
  user,
  channel,
}: Pick<Scene, 'user' | 'channel'>): APIAuthorizingIntegrationOwnersMap {
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  if (channel.guild?.installed === false) return { [UserInstall]: user.id };
  return { [GuildInstall]: channel.guild?.id ?? '0' };
}
