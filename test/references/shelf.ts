import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeStyles } from '../../scripts/styles.ts';

/** The folder that the program reads its styles from. */
const folder = fileURLToPath(new URL('../../dist/styles', import.meta.url));

/** For `beforeAll`: the build has normally made the shelf, and a fresh clone has none yet. */
export function stockShelf(): void {
  if (!existsSync(`${folder}/index.json`)) writeStyles(folder);
}
