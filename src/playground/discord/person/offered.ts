import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandInteractionDataOption,
  APIApplicationCommandOption,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { Impossible } from '../actor.ts';
import type { Scene } from '../world/scene.ts';
import { GLOBAL, type World } from '../world/state.ts';

/** The commands that the client offers a person in a channel. */
export function offered(world: World, scene: Scene): APIApplicationCommand[] {
  const scopes = [GLOBAL, scene.channel.guild?.id ?? GLOBAL];
  const all = [...new Set(scopes)].flatMap((scope) => world.commands.get(scope) ?? []);
  return all.filter((command) => why(world, scene, command) === undefined);
}

/** Why the client does not offer a registered command, or `undefined` when it does. */
function why(
  world: World,
  { user, channel }: Scene,
  command: APIApplicationCommand,
): string | undefined {
  const { contexts, integration_types, default_member_permissions, guild_id } = command;
  const { guild } = channel;
  const context = guild ? InteractionContextType.Guild : InteractionContextType.BotDM;
  if (contexts && !contexts.includes(context)) return `its contexts are [${contexts}]`;
  if (command.nsfw) return 'it is for age-restricted channels, and there are none';
  // `contexts` has replaced it; Discord heeds it where there are none.
  const inDms = contexts || command.dm_permission !== false;
  if (!guild) return inDms ? undefined : 'its dm_permission is false';
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const install = guild.installed ? GuildInstall : UserInstall;
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

/** The place of a command where its options stand: the command, or one of its subcommands. */
export interface Leaf {
  readonly definitions: readonly APIApplicationCommandBasicOption[];
  /** Puts filled-in options under the names that lead to them. */
  readonly wrap: <Kind extends InteractionType>(
    options: APIApplicationCommandInteractionDataBasicOption<Kind>[],
  ) => APIApplicationCommandInteractionDataOption<Kind>[];
}

/** The leaf that the words after the command's name lead to. Throws `Impossible`. */
export function leafOf(command: APIApplicationCommand, words: readonly string[]): Leaf {
  const [first, second, ...rest] = words;
  const options = command.options ?? [];
  const group = named(options, Type.SubcommandGroup, first);
  const sub = named(
    group ? (group.options ?? []) : options,
    Type.Subcommand,
    group ? second : first,
  );
  const left = group ? rest : words.slice(1);
  const deep = options.some(({ type }) => type <= Type.SubcommandGroup);
  if (left.length > 0 || deep !== (sub !== undefined) || (first !== undefined && !sub))
    throw new Impossible(`/${[command.name, ...words].join(' ')} is not a command or subcommand.`);
  if (!sub) return { definitions: options.filter(isBasic), wrap: (filled) => filled };
  return {
    definitions: sub.options ?? [],
    wrap: (filled) => {
      const inner = { name: sub.name, type: Type.Subcommand, options: filled } as const;
      if (!group) return [inner];
      return [{ name: group.name, type: Type.SubcommandGroup, options: [inner] }];
    },
  };
}

function named<T extends Type.Subcommand | Type.SubcommandGroup>(
  options: readonly APIApplicationCommandOption[],
  type: T,
  name: string | undefined,
): Extract<APIApplicationCommandOption, { type: T }> | undefined {
  return options.find(
    (option): option is Extract<APIApplicationCommandOption, { type: T }> =>
      option.type === type && option.name === name,
  );
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return option.type > Type.SubcommandGroup;
}
