import { join } from 'node:path';
import { stylesFolder } from '../../data/desk.ts';
import { readStyleFolder } from '../../data/style-folder.ts';
import { printable } from '../../printable.ts';
import { readStyle } from '../../references/styles/csl-file.ts';
import { ownStyles } from '../../references/styles/own.ts';
import type { Style } from '../../references/styles/style.ts';
import { lines } from '../files.ts';
import type { Kept } from '../find/kept.ts';
import { print } from '../io.ts';
import type { Parts } from '../parts.ts';

/**
 * The styles beside the shelf, as the bot has them: those that were brought to the library before those
 * that are given to all (`STYLES_DIR`), as `stylesOf` has them. A file that is no style is told.
 */
export async function stylesAtHand(
  kept: Pick<Kept, 'folder'> | undefined,
  { io, config }: Pick<Parts, 'io' | 'config'>,
): Promise<readonly Style[]> {
  const settings = config();
  const given = 'config' in settings ? settings.config.stylesDir : undefined;
  const folders = [...(kept ? [join(kept.folder, stylesFolder)] : []), ...(given ? [given] : [])];
  const told: string[] = [];
  const texts: Uint8Array[] = [];
  for (const folder of folders) {
    const tell = (file: string, why: unknown): void => {
      const words = why instanceof Error ? why.message : String(why);
      // Most libraries have no folder of styles.
      if (file !== folder || folder === given) told.push(printable(`${file}: ${words}`));
    };
    for (const [name, bytes] of await readStyleFolder(folder, tell)) {
      const read = readStyle(bytes);
      if ('fault' in read) tell(`${name}.csl`, read.fault);
      texts.push(bytes);
    }
  }
  await print(io.stderr, lines(told));
  return ownStyles(texts);
}
