import type { APIAllowedMentions, APIMessage, APIMessageComponent } from 'discord-api-types/v10';
import { PermissionFlagsBits as Bits, AllowedMentionsTypes as Kind } from 'discord-api-types/v10';
import { rolesOf } from './members.ts';
import type { World } from './state.ts';

/** Whom a message tells of itself. */
type Mentions = Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'>;

/**
 * Who is told about a message: whom its words name, its `allowed_mentions` allow, and its author
 * may tell (resources/message#allowed-mentions-object). Without such a field, an answer to an
 * interaction tells people only.
 */
export function mentionsOf(
  world: World,
  message: Pick<APIMessage, 'author' | 'channel_id' | 'content' | 'components' | 'webhook_id'>,
  allowed: APIAllowedMentions | null | undefined,
): Mentions {
  const text = [message.content, ...(message.components ?? []).flatMap(textsOf)].join('\n');
  const channel = world.channel(message.channel_id);
  const { id } = message.author;
  const has = id === world.app.id ? channel.appPermissions : world.permissions(id);
  const mayAll = (has & Bits.MentionEveryone) !== 0n;
  const usual = message.webhook_id === undefined ? Object.values(Kind) : [Kind.User];
  const { parse = allowed ? [] : usual, users = [], roles = [] } = allowed ?? {};
  const told = (id: string, kind: Kind, named: readonly string[] | null) =>
    parse?.includes(kind) || named?.includes(id);
  const people = world.people.filter(
    ({ id }) => new RegExp(`<@!?${id}>`).test(text) && told(id, Kind.User, users),
  );
  const groups = channel.guild && mayAll ? rolesOf(world, channel.guild) : [];
  const ids = groups.map((role) => role.id);
  return {
    mentions: people,
    mention_roles: ids.filter((id) => text.includes(`<@&${id}>`) && told(id, Kind.Role, roles)),
    mention_everyone: mayAll && /@(everyone|here)/.test(text) && !!parse?.includes(Kind.Everyone),
  };
}

/** The texts of a card. */
function textsOf(component: APIMessageComponent): string[] {
  if ('content' in component) return [component.content];
  return 'components' in component ? component.components.flatMap(textsOf) : [];
}
