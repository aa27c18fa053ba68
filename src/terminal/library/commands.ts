import { basename } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Library } from '../../data/library.ts';
import { restore } from '../../data/restore.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import type { Parts } from '../parts.ts';
import { atShelf, opened, type Which, type Work } from './at-shelf.ts';
import { checkAll } from './check.ts';
import { type Exported, exportForms, exportLibrary } from './export.ts';
import { importFiles } from './import.ts';
import { list } from './list.ts';
import { theNew, theOne } from './shelf.ts';
import { counted } from './words.ts';

/** `ibid library …`: for whoever has the machine, while the bot is stopped. */
export function libraryCommands(library: Command, parts: Parts): void {
  const { io } = parts;
  const run = async (which: Which, work: Work, make?: 'make'): Promise<void> =>
    parts.ended(await atShelf(which, parts, work, make));
  const sub = (name: string, says: string): Command =>
    library
      .command(name)
      .description(says)
      .option(
        '--library <id>',
        'guild-ID, channel-ID, user-ID, or the bare id; needed where there are several',
      )
      .option('--data <folder>', 'the folder of the libraries; else DATA_DIR');

  sub('list', 'say what libraries there are').action((which: Which) =>
    run(which, (shelf) => list(shelf, which.library, io)),
  );
  sub('check', 'read everything, compare checksums and log, change nothing').action(
    (which: Which) => run(which, (shelf) => checkAll(shelf, which.library, io)),
  );
  sub('export', 'write the works to standard output, or the whole library to one file')
    .addOption(new Option('--to <form>', 'the works in this form').choices(exportForms))
    .addOption(
      new Option('--backup <file>', 'all of it, log included; FILE.gz is gzipped').conflicts('to'),
    )
    .action((which: Which & Partial<Record<'to' | 'backup', string>>, command: Command) => {
      const { to, backup } = which;
      if (to === undefined && backup === undefined)
        command.error('error: say --to FORM or --backup FILE');
      const what = (backup === undefined ? { to } : { backup }) as Exported;
      return run(which, (shelf) =>
        opened(theOne(shelf, which.library), io, (each) => exportLibrary(each, what, io)),
      );
    });
  sub('restore', 'make a library again from its backup')
    .argument('<file>', 'what a backup gave')
    .action((file: string, which: Which, command: Command) => {
      const said = which.library ?? command.error('error: say which one with --library ID');
      return run(which, (shelf) => restoreFrom(file, theNew(shelf, said), io), 'make');
    });
  sub('compact', 'write a new snapshot, so that the journal begins anew').action((which: Which) =>
    run(which, (shelf) => opened(theOne(shelf, which.library), io, (each) => compact(each, io))),
  );
  sub('import', 'take bibliography files in, of any size, each as one import')
    .argument('<file...>', 'what `ibid read` reads; - is standard input')
    .option('--collection <name>', 'a named collection to put the works into')
    .option('--by <id>', 'the Discord id of who brings them', asUser, 'ibid')
    .action((files: string[], which: Which & { by: string; collection?: string }) => {
      const { by, collection } = which;
      const into = collection === undefined ? {} : { collection };
      const said = which.library;
      const work: Work = (shelf, limits) =>
        // A library that is named may be a new one: its first file can be the one that is too large.
        opened(said === undefined ? theOne(shelf, said) : theNew(shelf, said), io, (each) =>
          importFiles(files, { library: each, limits, by, ...into }, io),
        );
      return run(which, work, said === undefined ? undefined : 'make');
    });
}

function asUser(text: string): string {
  if (/^\d{17,20}$/.test(text)) return text;
  throw new InvalidArgumentError('It is no id of Discord (17 to 20 digits).');
}

async function compact(library: Library, io: Io): Promise<number> {
  await library.compact();
  await print(io.stdout, lines([`${counted(library.size, 'work')} in a new snapshot.`]));
  return 0;
}

async function restoreFrom(file: string, folder: string, io: Io): Promise<number> {
  const works = await restore(file, folder);
  await print(io.stdout, lines([`${basename(folder)}: ${counted(works, 'work')} restored.`]));
  return 0;
}
