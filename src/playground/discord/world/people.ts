import { type APIUser, PermissionFlagsBits as Bits } from 'discord-api-types/v10';
import { fixedId } from './snowflake.ts';

/** An empty bit field; the enums of flags have no member for it. */
export const NO_FLAGS: number = 0;

/** The app as a user. An app keeps a name with capitals, and has no display name beside it. */
export function appUser(name: string): APIUser {
  return { ...user(1, name, name), bot: true, global_name: null };
}

/** Everyone who is in every guild. */
export const PEOPLE = {
  owner: user(2, 'mira.okafor', 'Mira Okafor'),
  moderator: user(3, 'jonas.lind', 'Jonas Lind'),
  member: user(4, 'priya.nair', 'Priya Nair'),
} as const;

function user(number: number, username: string, name: string): APIUser {
  return {
    id: fixedId(number),
    username,
    discriminator: '0',
    global_name: name,
    avatar: null,
    flags: NO_FLAGS,
    public_flags: NO_FLAGS,
    primary_guild: null,
  };
}

/** Every permission there is: the owner's. */
export const ALL_PERMISSIONS: bigint = Object.values(Bits).reduce((all, bit) => all | bit, 0n);

/** What the app may do until told otherwise: everything, but not as an administrator. */
export const APP_PERMISSIONS: bigint = ALL_PERMISSIONS & ~Bits.Administrator;

/** What an ordinary member may do. */
export const MEMBER_PERMISSIONS: bigint =
  Bits.ViewChannel |
  Bits.SendMessages |
  Bits.EmbedLinks |
  Bits.AttachFiles |
  Bits.AddReactions |
  Bits.ReadMessageHistory |
  Bits.UseApplicationCommands |
  Bits.UseExternalApps;

/** What a moderator may do. */
export const MODERATOR_PERMISSIONS: bigint = MEMBER_PERMISSIONS | Bits.ManageMessages;
