import type { Command } from 'commander';
import { printable } from '../printable.ts';
import { stylesMatching } from '../references/styles/matching.ts';
import type { Style } from '../references/styles/style.ts';
import { suggestStyles } from '../references/styles/suggest.ts';
import { didYouMean } from './cite/near.ts';
import { lines } from './files.ts';
import { type Io, print } from './io.ts';
import { asCount } from './options.ts';
import type { Parts } from './parts.ts';
import { refused } from './told.ts';

interface Options {
  readonly limit?: number;
  readonly json?: true;
}

const examples = `
A journal is printed in the style behind its arrow. Exit code 1 says that no style has all of the words.

Examples:
  ibid styles current opinion
  ibid styles --limit 5 --json vancouver
`;

/** `ibid styles`: what `ibid cite --style` and `/cite` take. */
export function stylesCommand(command: Command, { io, ended }: Parts): void {
  command
    .argument(
      '[words...]',
      'words of a title, an id or an abbreviation, or their beginnings; else all',
    )
    .option('--limit <count>', 'so many styles at most', asCount)
    .option(
      '--json',
      'write an object on one line for each: id, title, short, format, parent, locale',
    )
    .addHelpText('after', examples)
    .action(async (words: string[], options: Options) => {
      ended(await listStyles(words.join(' '), options, io));
    });
}

async function listStyles(words: string, { limit, json }: Options, io: Io): Promise<number> {
  const found = stylesMatching(words).slice(0, limit);
  if (found.length > 0) {
    await print(io.stdout, lines(found.map(json ? asJson : asLine)));
    return 0;
  }
  const near = suggestStyles(words, 3).map(({ id }) => id);
  return refused(`No style fits “${words}”.${didYouMean(near)}`, io);
}

/** `plos-one  PLOS ONE → plos`. */
function asLine({ id, title, parent }: Style): string {
  return printable(`${id}  ${title}${parent === undefined ? '' : ` → ${parent}`}`);
}

function asJson({ id, title, short, format, parent, locale }: Style): string {
  return JSON.stringify({ id, title, short, format, parent, locale });
}
