import type {
  APIApplicationCommand,
  APIApplicationCommandBasicOption,
  APIApplicationCommandOption,
} from 'discord-api-types/v10';
import { commandType, optionType } from './discord-numbers.ts';

/** One option that a person fills in. */
export type Option = APIApplicationCommandBasicOption;

/** One thing to choose after typing `/`: a command, or a subcommand with the words before it. */
export interface Entry {
  /** Without the slash: `cite`, `library export`. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
}

/** The slash commands, each subcommand on its own, by name. */
export function slashEntries(commands: readonly APIApplicationCommand[]): readonly Entry[] {
  return commands
    .filter((command) => command.type === commandType.slash)
    .flatMap(({ name, description, options = [] }) => flatten(name, description, options))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The names in the Apps menu of a message, or of a person. */
export function menuCommands(
  commands: readonly APIApplicationCommand[],
  of: 'message' | 'user',
): readonly string[] {
  return commands.filter(({ type }) => type === commandType[of]).map(({ name }) => name);
}

/** What an interaction is called where someone `used` it; a dialogue has an id, and no name. */
export function shownName(commands: readonly APIApplicationCommand[], name: string): string {
  if (commands.some((command) => command.type !== commandType.slash && command.name === name)) {
    return name;
  }
  return slashEntries(commands).some((entry) => entry.name === name) ? `/${name}` : 'a dialogue';
}

/** The entries for what stands behind the slash: names that begin so, then names that hold it. */
export function matching(entries: readonly Entry[], typed: string): readonly Entry[] {
  const words = typed.toLowerCase();
  const first = entries.filter((entry) => entry.name.startsWith(words));
  const then = entries.filter((entry) => !first.includes(entry) && entry.name.includes(words));
  return [...first, ...then];
}

/**
 * Reads a line that names a whole command and goes on: `/cite li` is the command `cite` and the
 * words `li` for its first option. `undefined` while the name is not complete.
 */
export function typedCommand(
  entries: readonly Entry[],
  line: string,
): { readonly entry: Entry; readonly words: string } | undefined {
  const fitting = entries
    .filter((entry) => line.toLowerCase().startsWith(`/${entry.name} `))
    .sort((one, other) => other.name.length - one.name.length);
  const [entry] = fitting;
  return entry && { entry, words: line.slice(entry.name.length + 2) };
}

function flatten(
  name: string,
  description: string,
  options: readonly APIApplicationCommandOption[],
): Entry[] {
  const inner = options.flatMap((option) =>
    option.type === optionType.subcommand || option.type === optionType.group
      ? flatten(`${name} ${option.name}`, option.description, option.options ?? [])
      : [],
  );
  if (inner.length > 0) return inner;
  return [{ name, description, options: options.filter(isBasic) }];
}

function isBasic(option: APIApplicationCommandOption): option is Option {
  return option.type !== optionType.subcommand && option.type !== optionType.group;
}
