import { type Command, Option } from 'commander';
import { type Citing, citeForms, citeWorks, formats } from './cite/cite-works.ts';
import { apart } from './find/apart.ts';
import { noSources, type SaidSources, takeSources } from './options.ts';
import type { Parts } from './parts.ts';

/** What stands behind `ibid cite`, but for the keys. */
interface Options extends Omit<Citing, 'files' | 'keys'>, SaidSources {}

const notes = `
Each reference and each mention is printed by itself, on a line of its own (as a paragraph in markdown):
its number is 1, and no year has an a or b. A bibliography is sorted, numbered and told apart as one list.
html is a fragment for each reference, and a page for a bibliography; rtf is always one whole file, for
Word and LibreOffice. What a style prints nothing for is told on standard error; the exit code is 1 if
nothing was printed, and 2 if nothing could be read.

Examples:
  ibid cite --from search.ris --style 'cell reports' liapi2025factors
  ibid cite --from *.ris --form bibliography --style ieee --format rtf > references.rtf
  ibid cite --from search.ris --form in-text --style ./house-style.csl --locale de-DE
`;

/** `ibid cite`: works as `/cite` and `/bibliography` print them. */
export function citeCommand(cite: Command, parts: Parts): void {
  takeSources(cite)
    .argument(
      '[keys...]',
      'citation keys, as `ibid find` shows them, in this order; else all works',
    )
    .option(
      '--style <style>',
      'an id, a title or a journal (see `ibid styles`), or a .csl file; else that of the library’s team, or apa',
    )
    .option(
      '--locale <tag>',
      'the language to print in, as de-DE, whatever the style says; else that of the library’s team',
    )
    .addOption(new Option('--form <form>', 'what to print').choices(citeForms).default('reference'))
    .addOption(new Option('--format <format>', 'how').choices(formats).default('text'))
    .addHelpText('after', notes)
    .action(async (keys: string[], options: Options, command: Command) => {
      const { from, ...citing } = options;
      if (from === undefined && citing.library === undefined) command.error(`error: ${noSources}`);
      // Keys that stand elsewhere leave no doubt about what follows `--from`.
      const isPlain = from === undefined || keys.length > 0;
      const { files, words } = isPlain ? { files: from ?? [], words: keys } : apart(from);
      parts.ended(await citeWorks({ ...citing, files, keys: words }, parts));
    });
}
