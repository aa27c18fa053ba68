import { existsSync } from 'node:fs';

/**
 * The folder of the project: `package.json`, `data` and `dist` stand in it. Looked for upwards,
 * because the sources lie at several depths and what is built of them at one.
 */
export const root: URL = rootAbove(new URL('./', import.meta.url));

function rootAbove(folder: URL): URL {
  if (existsSync(new URL('package.json', folder))) return folder;
  const above = new URL('../', folder);
  if (above.href === folder.href) throw new Error('Ibid stands in no folder with a package.json.');
  return rootAbove(above);
}
