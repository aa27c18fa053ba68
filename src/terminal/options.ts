import { type Command, InvalidArgumentError, Option } from 'commander';

/** Where works come from, as it is said on the command line. */
export interface SaidSources {
  readonly from?: readonly string[];
  readonly library?: string;
}

/** Lets a command take works from files, or from the library of a stopped bot. */
export function takeSources(command: Command): Command {
  const from = new Option('--from <file...>', 'what `ibid read` reads; - is standard input');
  return command
    .addOption(from.conflicts('library'))
    .option('--library <dir>', 'a library (guild-123…), or a folder with one in it');
}

/** What a command says that was told of no works. */
export const noSources = 'say --from FILE or --library DIR';

/** A number of things, from 1 on. */
export function asCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It is no whole number from 1 on.');
}
