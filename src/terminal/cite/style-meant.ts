import { Refusal } from '../../commands/command.ts';
import { readStyle } from '../../references/styles/csl-file.ts';
import { ownStyles } from '../../references/styles/own.ts';
import { resolveStyle } from '../../references/styles/resolve.ts';
import type { Style } from '../../references/styles/style.ts';
import { suggestStyles } from '../../references/styles/suggest.ts';
import { tryStyle } from '../../references/styles/trial.ts';
import { bytesOf } from '../files.ts';
import type { Io } from '../io.ts';
import { didYouMean } from './near.ts';

/**
 * The style that is named as `/cite` takes it, one of `own` or of the shelf, or that a `.csl` file gives.
 * Throws a `Refusal` where there is none: never another in silence.
 */
export async function styleMeant(
  said: string,
  own: readonly Style[],
  io: Pick<Io, 'stdin'>,
): Promise<Style> {
  if (/\.csl$/i.test(said)) return styleOf(said, io);
  const style = resolveStyle(said, own);
  if (style) return style;
  const near = suggestStyles(said, 3, { own }).map(({ id }) => id);
  throw new Refusal(
    `There is no style “${said}”.${didYouMean(near)} ibid styles WORDS looks for one.`,
  );
}

/** The style of a file, tried before it is trusted with works. */
async function styleOf(file: string, io: Pick<Io, 'stdin'>): Promise<Style> {
  const bytes = await bytesOf(file, io);
  if (typeof bytes === 'string') throw new Refusal(bytes);
  const read = readStyle(bytes);
  if ('fault' in read) throw new Refusal(`${file}: ${read.fault}`);
  const [style] = ownStyles([bytes]);
  if (!style) {
    throw new Refusal(
      `${file}: It is printed in the style ${read.parent}, which I lack: name the file of that one.`,
    );
  }
  // What is printed in a style of the shelf needs no trial.
  const fault = style.own && (await tryStyle(style));
  if (fault !== undefined) throw new Refusal(`${file}: ${fault}`);
  return style;
}
