import type { APIInteractionDataResolved } from 'discord-api-types/v10';
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { Impossible } from '../actor.ts';
import { memberPayload, rolesOf } from '../world/members.ts';
import type { Seat } from './seat.ts';

/** Adds what the id of a user, role or channel means. Throws `Impossible` for an unknown one. */
export function resolve(
  { parts: { world }, channel: { guild } }: Seat,
  type: Type.User | Type.Role | Type.Channel | Type.Mentionable,
  id: string,
  resolved: APIInteractionDataResolved,
): void {
  const mentionable = type === Type.Mentionable;
  const user =
    mentionable || type === Type.User ? world.people.find((u) => u.id === id) : undefined;
  const roles = guild && (mentionable || type === Type.Role) ? rolesOf(world, guild) : [];
  const role = roles.find((r) => r.id === id);
  const channel = type === Type.Channel ? guild?.channels.find((c) => c.id === id) : undefined;
  if (!user && !role && !channel) throw new Impossible(`There is nothing with the id ${id} here.`);
  if (user) resolved.users = { ...resolved.users, [id]: user };
  if (user && guild) {
    const { user: _user, deaf: _deaf, mute: _mute, ...member } = memberPayload(world, guild, id);
    const permissions = world.permissions(id).toString();
    resolved.members = { ...resolved.members, [id]: { ...member, permissions } };
  }
  if (role) resolved.roles = { ...resolved.roles, [id]: role };
  if (channel) {
    const permissions = world.channel(id).appPermissions.toString();
    resolved.channels = { ...resolved.channels, [id]: { ...channel, type: 0, permissions } };
  }
}
