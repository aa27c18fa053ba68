import { existsSync, statSync } from 'node:fs';

/** Files to look into, and the words to look for. */
export interface FilesAndWords {
  readonly files: readonly string[];
  readonly words: readonly string[];
}

/**
 * Takes what follows `--from` apart where no words stand elsewhere (`--from a.ris b.ris liapi integ`): the
 * first is a file, and so are those behind it, up to the one that is none.
 */
export function apart(from: readonly string[]): FilesAndWords {
  const [first, ...rest] = from;
  if (first === undefined) return { files: [], words: [] };
  const end = rest.findIndex((each) => !isFile(each));
  const files = [first, ...(end < 0 ? rest : rest.slice(0, end))];
  return { files, words: end < 0 ? [] : rest.slice(end) };
}

// A word can be too long to be a name, at which `statSync` throws.
const isFile = (name: string): boolean =>
  name === '-' || (existsSync(name) && !statSync(name).isDirectory());
