import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writeStyles } from '../../../scripts/styles.ts';
import { type Style, styleById } from '../../../src/references/styles/style.ts';

/** The folder that the program reads its styles from. */
const folder = fileURLToPath(new URL('../../../dist/styles', import.meta.url));

/** For `beforeAll`: the build has normally made the shelf, and a fresh clone has none yet. */
export function stockShelf(): void {
  if (!existsSync(`${folder}/styles.bin`)) writeStyles(folder);
}

/** The style of the shelf with this id. Throws where there is none. */
export function style(id: string): Style {
  const found = styleById(id);
  if (found === undefined) throw new Error(`No style is called ${id}.`);
  return found;
}

/** The styles of the first issue, which most people want. */
export const eight = [
  'apa',
  'vancouver',
  'nature',
  'ieee',
  'chicago-author-date',
  'modern-language-association',
  'harvard-cite-them-right',
  'american-medical-association',
] as const;
