import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandInteractionDataOption,
  APIApplicationCommandOption,
  InteractionType,
} from 'discord-api-types/v10';
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { Impossible } from './actor.ts';

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
