import type {
  APIChannelSelectComponent,
  APIInteractionDataResolved,
  APIMentionableSelectComponent,
  APIRoleSelectComponent,
  APIUserSelectComponent,
} from 'discord-api-types/v10';
import {
  ChannelType,
  ApplicationCommandOptionType as Option,
  ComponentType as Type,
} from 'discord-api-types/v10';
import { Impossible } from '../actor.ts';
import { resolve } from './resolved.ts';
import type { Seat } from './seat.ts';

/** A select menu that the client fills by itself: with people, roles or channels. */
export type IdSelect =
  | APIUserSelectComponent
  | APIRoleSelectComponent
  | APIMentionableSelectComponent
  | APIChannelSelectComponent;

/** The options of commands take the same ids, and resolve them in the same way. */
const sameAs = {
  [Type.UserSelect]: Option.User,
  [Type.RoleSelect]: Option.Role,
  [Type.MentionableSelect]: Option.Mentionable,
  [Type.ChannelSelect]: Option.Channel,
} as const;

/** Whether a component is such a menu. */
export function isIdSelect<T extends { readonly type: Type }>(part: T): part is T & IdSelect {
  return part.type in sameAs;
}

/**
 * Adds to `resolved` what the chosen ids mean, as it goes along with them. Throws `Impossible` for
 * what is not offered.
 */
export function meaning(
  seat: Seat,
  menu: IdSelect,
  ids: readonly string[],
  resolved: APIInteractionDataResolved = {},
): APIInteractionDataResolved {
  for (const id of ids) resolve(seat, sameAs[menu.type], id, resolved);
  const types = menu.type === Type.ChannelSelect ? (menu.channel_types ?? []) : [];
  // All channels of a guild here are text channels.
  if (ids.length > 0 && types.length > 0 && !types.includes(ChannelType.GuildText))
    throw new Impossible(`"${menu.custom_id}" offers only channels of the types ${types}.`);
  return resolved;
}
