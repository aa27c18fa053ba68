import { join } from 'node:path';
import { loadRegister, saveRegister } from './finder/snapshot.ts';
import { Finder } from './finder.ts';
import { defaultLimits, type Limits } from './format.ts';
import { Library } from './library.ts';
import type { StoreOptions } from './store/store.ts';
import { StyleFiles } from './style-files.ts';
import type { StyleTexts } from './style-folder.ts';
import { Uses } from './uses.ts';

/** One reference desk: what is kept, and the finder that knows all of it. */
export interface Desk {
  readonly library: Library;
  readonly finder: Finder;
  /** What was cited last, and where. */
  readonly uses: Uses;
  /** Citation styles that were brought here. */
  readonly styles: StyleFiles;
  /** Those that whoever runs Ibid gives to all. */
  readonly givenStyles: StyleTexts;
  /** How much of one file is read here. */
  readonly limits: Limits;
  /** Ends its work with the files, when every change is on disk or has failed. */
  close(): Promise<void>;
}

/** How a desk is opened. */
export interface DeskOptions extends Pick<StoreOptions, 'disk' | 'warn'> {
  readonly limits?: Limits;
  readonly givenStyles?: StyleTexts;
}

/** What the finder has worked out stands beside the library, under this name. */
const finderFile = 'finder.bin';

/** What was cited stands there under this name. */
const usesFile = 'uses.json';

/** Citation styles that were brought stand in this folder, beside the library. */
export const stylesFolder = 'styles';

/** Fewer works are worked out anew sooner than such a file is read. */
const worthKeeping = 1000;

/** Opens the desk whose library lives in `folder`. Throws `DamagedFile` when that is damaged. */
export async function openDesk(
  folder: string,
  { limits = defaultLimits, givenStyles = new Map(), ...options }: DeskOptions = {},
): Promise<Desk> {
  const path = join(folder, finderFile);
  const library = await Library.open(folder, { ...options, tell: (each) => finder.follow(each) });
  const tellOf =
    (file: string) =>
    (cause: unknown): undefined => {
      options.warn?.({ kind: 'failed-beside', file, cause });
    };
  const tell = tellOf(finderFile);
  const uses = await Uses.open(join(folder, usesFile), tellOf(usesFile));
  const styles = await StyleFiles.open(join(folder, stylesFolder), {
    ...(options.disk ? { disk: options.disk } : {}),
    tell: (file, cause) => options.warn?.({ kind: 'unread-style', file, cause }),
  });
  /** The version of the library of which the file is. */
  let kept: string | undefined;
  const keep = async (): Promise<void> => {
    const { version, size } = library;
    if (size < worthKeeping || version === kept) return;
    await saveRegister(path, version, finder.register).then(() => {
      kept = version;
    }, tell);
  };
  const register = await loadRegister(path, library.version, (key) => library.get(key)).catch(tell);
  const finder = new Finder(register);
  if (register) kept = library.version;
  else await finder.follow({ put: library.all(), removed: [] });
  await keep();
  const close = async (): Promise<void> => {
    await uses.close();
    await library.close();
    await keep();
  };
  return { library, finder, uses, styles, givenStyles, limits, close };
}

/**
 * What each byte on disk takes in memory, with the finder: 2.9 of what the process takes, 1.9 of them in
 * use and the others waiting to be collected (7,220 works of the corpus, 31 MB).
 */
const factor = 3;
/** An empty library has an open file all the same, and of those a process may have a thousand or so. */
const base = 2 ** 20;

/** About how many bytes of memory an open desk takes. */
export function weightOf({ library }: Desk): number {
  return base + factor * library.bytes;
}
