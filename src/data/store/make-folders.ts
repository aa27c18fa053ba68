import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Its owner goes in and lists it: the names within are nobody else's business, nor whatever is put there. */
const mode = 0o700;

/**
 * Makes a folder and what is missing above it, for its owner only; gives the first of them, where one
 * was made. One by one, because Node's own way (`recursive`) never ends below `/proc`, whose folders are
 * there and still say ENOENT of whatever is made in them.
 */
export async function makeFolders(path: string): Promise<string | undefined> {
  const refused = await tryFolder(path);
  if (!refused) return path;
  if (await isFolder(path)) return undefined;
  const above = dirname(path);
  if (refused.code !== 'ENOENT' || above === path) throw refused;
  const first = await makeFolders(above);
  const again = await tryFolder(path);
  // Another process may have made it meanwhile.
  if (again && !(await isFolder(path))) throw again;
  return first ?? (again ? undefined : path);
}

/** Makes one folder; gives why the system would not. */
async function tryFolder(path: string): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await mkdir(path, { mode });
    return undefined;
  } catch (error) {
    return error as NodeJS.ErrnoException;
  }
}

async function isFolder(path: string): Promise<boolean> {
  // What can't be looked at is told by what refused to make it.
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
