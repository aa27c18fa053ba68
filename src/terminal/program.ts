import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { root } from '../root.ts';
import { citeCommand } from './cite.ts';
import { type DiscordParts, discordCommand } from './discord.ts';
import { faultWords } from './faults.ts';
import { findCommand } from './find.ts';
import type { Io } from './io.ts';
import { libraryCommands } from './library/commands.ts';
import type { Parts } from './parts.ts';
import { type ReadForm, readFiles, readForms } from './read.ts';
import { type StartParts, startDesk } from './start.ts';
import { stylesCommand } from './styles.ts';
import { refused } from './told.ts';

/**
 * Runs one command line, given without `node` and the script. Returns the exit code: 0; 1 when the
 * command line or the settings are wrong, the desk could not open, or nothing was found; 2 when
 * nothing could be read. The one error boundary: what a person can put right is told in a sentence, and
 * ends with 1.
 */
export async function runTerminal(
  argv: readonly string[],
  io: Io,
  parts: StartParts & DiscordParts,
): Promise<number> {
  // A failed write is told to who wrote (see `print`); unheard, its event would end the process.
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => undefined);
  let code = 0;
  const program = grammar(io);
  program
    .command('start')
    .description('open the desk: on Discord with DISCORD_TOKEN, else a playground on this machine')
    .action(async () => {
      code = await startDesk(parts, io);
    });
  program
    .command('read')
    .description('read bibliography files and show what is in them')
    .argument(
      '<file...>',
      'RIS, BibTeX, PubMed, EndNote, Web of Science, CSL-JSON; - is standard input',
    )
    .addOption(new Option('--to <form>', 'what to write instead of a list').choices(readForms))
    .action(async (files: string[], options: { to?: ReadForm }) => {
      const settings = parts.config();
      // Settings that are wrong are told by `ibid start`; a file can be read without them.
      const limits = 'config' in settings ? settings.config.limits : undefined;
      code = await readFiles(files, options.to, io, limits);
    });
  const ended = (ending: number): void => {
    code = ending;
  };
  const own: Parts = { io, config: parts.config, ended };
  findCommand(program.command('find').description('find works as /cite does'), own);
  citeCommand(program.command('cite').description('print works in a citation style'), own);
  stylesCommand(program.command('styles').description('list the citation styles'), own);
  libraryCommands(
    program.command('library').description('look after the libraries of a stopped bot'),
    own,
  );
  discordCommand(program.command('discord'), parts, io, ended);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    // `ibid read … | head`: who listened has heard enough.
    if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return 0;
    const words = faultWords(error);
    if (words === undefined) throw error;
    return refused(words, io);
  }
}

/** The command line without its commands: it writes to `io`, and throws instead of exiting. */
function grammar(io: Io): Command {
  const file = new URL('package.json', root);
  const about: { version: string; description: string } = JSON.parse(readFileSync(file, 'utf8'));
  return new Command('ibid')
    .description(about.description)
    .version(about.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    });
}
