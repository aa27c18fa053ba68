import { PermissionFlagsBits as Bits } from 'discord-api-types/v10';

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
