import type { Command } from 'commander';
import { apart } from './find/apart.ts';
import { findIn, type Search } from './find/find-in.ts';
import { asCount, noSources, type SaidSources, takeSources } from './options.ts';
import type { Parts } from './parts.ts';

/** What stands behind `ibid find`, but for the words. */
interface Options extends Omit<Search, 'files' | 'words'>, SaidSources {}

const examples = `
Examples:
  ibid find --from search.ris liapi integ 2025
  ibid find --from *.ris --limit 3 'author:liapi year:2019- "integrated care"'
`;

/** `ibid find`: what `/cite` would offer, from files or from the library of a stopped bot. */
export function findCommand(find: Command, parts: Parts): void {
  takeSources(find)
    .argument('[words...]', 'author, year, words, a DOI, "a phrase", author: year: journal: has: …')
    .option('--limit <count>', 'so many works at most', asCount, 10)
    .option('--json', 'write an object on one line: query, ms, keys, csl')
    .option('--queries <file>', 'one query a line, each answered that way; - is standard input')
    .addHelpText('after', examples)
    .action(async (words: string[], options: Options, command: Command) => {
      const search = understood(words, options);
      if (typeof search === 'string') command.error(`error: ${search}`);
      parts.ended(await findIn(search, parts));
    });
}

/** What is asked for, or what is wrong with the command line. */
function understood(said: readonly string[], { from, ...options }: Options): Search | string {
  const { library, queries } = options;
  if (from === undefined && library === undefined) return noSources;
  // Words that stand elsewhere, or none, leave no doubt about what follows `--from`.
  const isPlain = from === undefined || said.length > 0 || queries !== undefined;
  const { files, words } = isPlain ? { files: from ?? [], words: said } : apart(from);
  const isEmpty = words.join(' ').trim() === '';
  if (queries === undefined && isEmpty) return 'say what to find: WORDS or --queries FILE';
  if (queries !== undefined && !isEmpty) return 'WORDS and --queries do not go together';
  if (queries === '-' && files.includes('-'))
    return 'standard input is either a file to look into or the queries';
  return { ...options, files, words: words.join(' ') };
}
