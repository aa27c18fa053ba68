import type { APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { Impossible } from './actor.ts';
import type { Scene } from './scene.ts';
import { GLOBAL, guildIdOf, type World } from './state.ts';

/** The commands that the client offers a person in a channel. */
export function offered(world: World, scene: Scene): APIApplicationCommand[] {
  const guildId = guildIdOf(scene.channel);
  const global = world.commands.get(GLOBAL) ?? [];
  const local = guildId === undefined ? [] : (world.commands.get(guildId) ?? []);
  return [...global, ...local].filter((command) => why(world, scene, command) === undefined);
}

/** Why the client does not offer a registered command, or `undefined` when it does. */
function why(
  world: World,
  { user, channel }: Scene,
  { contexts, integration_types, default_member_permissions, guild_id }: APIApplicationCommand,
): string | undefined {
  const guildId = guildIdOf(channel);
  const context =
    guildId === undefined ? InteractionContextType.BotDM : InteractionContextType.Guild;
  if (contexts && !contexts.includes(context)) return `its contexts are [${contexts}]`;
  if (guildId === undefined) return undefined;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const install = world.guild(guildId).installed ? GuildInstall : UserInstall;
  if (guild_id === undefined && !(integration_types ?? [GuildInstall]).includes(install))
    return `its integration_types are [${integration_types}]`;
  const needed = default_member_permissions === null ? 0n : BigInt(default_member_permissions);
  const has = world.permissions(user.id);
  const admin = (has & PermissionFlagsBits.Administrator) !== 0n;
  // "0" means nobody but administrators (application-commands#permissions).
  if (!admin && default_member_permissions !== null && (needed === 0n || (has & needed) !== needed))
    return `its default_member_permissions are ${default_member_permissions}`;
  return undefined;
}

/** The command of that type and name, as the person would find it. Throws `Impossible`. */
export function findCommand(
  world: World,
  scene: Scene,
  type: ApplicationCommandType,
  name: string,
): APIApplicationCommand {
  const found = offered(world, scene).find(
    (command) => command.type === type && command.name === name,
  );
  if (found) return found;
  const hidden = [...world.commands.values()]
    .flat()
    .find((command) => command.type === type && command.name === name);
  const reason = hidden ? (why(world, scene, hidden) ?? 'it is of another guild') : undefined;
  const all = offered(world, scene).map((command) => command.name);
  throw new Impossible(
    reason === undefined
      ? `No command "${name}" of type ${type} is registered; offered here: ${all.join(', ') || 'none'}.`
      : `${scene.user.username} is not offered "${name}" here: ${reason}.`,
  );
}
