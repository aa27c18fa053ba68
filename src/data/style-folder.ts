import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Disk, realDisk } from './store/disk.ts';
import { withFile } from './store/files.ts';

/** Told of a file that is not read or kept, and why. */
export type TellFile = (file: string, cause: unknown) => void;

/** The bytes of files, by their names without `.csl`. What they mean is no matter here. */
export type StyleTexts = ReadonlyMap<string, Uint8Array>;

/** How their names end. */
export const ending = '.csl';

/** No style is larger. */
export const mostBytes = 1_000_000;

/** The `.csl` files of a folder that is not Ibid's: whatever they are called, and nothing is written. */
export async function readStyleFolder(folder: string, tell?: TellFile): Promise<StyleTexts> {
  const texts = new Map<string, Uint8Array>();
  const names = await namesIn(realDisk, folder, tell, true);
  for (const file of names.filter((name) => /^[^.].*\.csl$/i.test(name))) {
    try {
      // Folders that are mounted from elsewhere are often made of links.
      const path = await realpath(join(folder, file));
      if (!(await stat(path)).isFile()) throw new Error('it is no file');
      await readInto(texts, { disk: realDisk, file, path, tell });
    } catch (cause) {
      tell?.(file, cause);
    }
  }
  return texts;
}

/** The names in a folder in the order of the alphabet; none where there is no folder, or it is not read. */
export async function namesIn(
  disk: Disk,
  folder: string,
  tell: TellFile | undefined,
  mustBe = false,
): Promise<readonly string[]> {
  try {
    const names = await disk.names(folder);
    if (names === undefined && mustBe) throw new Error('there is no such folder');
    return [...(names ?? [])].sort();
  } catch (cause) {
    tell?.(folder, cause);
    return [];
  }
}

interface ToRead {
  readonly disk: Disk;
  /** What it is called in what is told. */
  readonly file: string;
  readonly path: string;
  readonly tell: TellFile | undefined;
}

/** Puts the bytes of one file where they belong, or tells why not. */
export async function readInto(
  texts: Map<string, Uint8Array>,
  { disk, file, path, tell }: ToRead,
): Promise<void> {
  try {
    const bytes = await withFile(disk.open(path, 'read'), async (opened) => {
      const size = await opened.size();
      if (size > mostBytes) throw new Error('it is larger than 1 MB; no style is');
      const into = Buffer.alloc(size);
      let length = 0;
      for (let read = -1; read !== 0 && length < size; length += read) {
        read = await opened.read(into.subarray(length), length);
      }
      return into.subarray(0, length);
    });
    texts.set(file.slice(0, -ending.length), bytes);
  } catch (cause) {
    tell?.(file, cause);
  }
}
