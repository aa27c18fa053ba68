import { join } from 'node:path';
import { type Disk, realDisk } from './store/disk.ts';
import { NotSaved } from './store/faults.ts';
import { removeIfThere, writeWhole } from './store/files.ts';
import { unfinished } from './store/names.ts';
import {
  ending,
  mostBytes,
  namesIn,
  readInto,
  type StyleTexts,
  type TellFile,
} from './style-folder.ts';
import { Turns } from './turns.ts';

/** Also the longest name of an official style fits, which has 119. */
const namePattern = /^[a-z0-9-]{1,150}$/;

/** The `.csl` files in one folder. What `put` and `remove` resolve is on disk. */
export class StyleFiles {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #texts: Map<string, Uint8Array>;
  readonly #turns = new Turns();

  private constructor(folder: string, disk: Disk, texts: Map<string, Uint8Array>) {
    this.#folder = folder;
    this.#disk = disk;
    this.#texts = texts;
  }

  /** Reads the files that are there; a folder that is not there is made when the first is put. */
  static async open(
    folder: string,
    { disk = realDisk, tell }: { readonly disk?: Disk; readonly tell?: TellFile } = {},
  ): Promise<StyleFiles> {
    const found = await namesIn(disk, folder, tell);
    // What a killed process left half written.
    const litter = found.filter((file) => file.endsWith(`${ending}${unfinished}`));
    for (const file of litter) {
      await removeIfThere(disk, join(folder, file)).catch((cause) => tell?.(file, cause));
    }
    const texts = new Map<string, Uint8Array>();
    for (const file of found.filter((each) => each.endsWith(ending))) {
      const name = file.slice(0, -ending.length);
      if (!namePattern.test(name)) tell?.(file, new Error('its name is none that Ibid gives'));
      else await readInto(texts, { disk, file, path: join(folder, file), tell });
    }
    return new StyleFiles(folder, disk, texts);
  }

  /** All files by name, in the order of the alphabet. */
  all(): StyleTexts {
    return new Map([...this.#texts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Keeps a file, in place of the one of that name. Rejects with `NotSaved` when the disk does not take it. */
  put(name: string, text: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(text);
    if (bytes.length > mostBytes) throw new RangeError(`${name} is larger than 1 MB`);
    return this.#change(name, async (file) => {
      await this.#disk.makeFolder(this.#folder);
      await writeWhole(this.#disk, this.#folder, file, once(bytes));
      this.#texts.set(name, bytes);
    });
  }

  /** Removes a file. Rejects with `NotSaved` when the disk does not let it go. */
  remove(name: string): Promise<void> {
    return this.#change(name, async (file) => {
      if (!this.#texts.has(name)) return;
      await removeIfThere(this.#disk, join(this.#folder, file));
      await this.#disk.syncFolder(this.#folder);
      this.#texts.delete(name);
    });
  }

  #change(name: string, work: (file: string) => Promise<void>): Promise<void> {
    if (!namePattern.test(name)) throw new RangeError(`${name} is no name of a style`);
    return this.#turns.take(async () => {
      try {
        await work(`${name}${ending}`);
      } catch (cause) {
        const { code } = cause as NodeJS.ErrnoException;
        throw cause instanceof Error && code !== undefined ? new NotSaved(cause) : cause;
      }
    });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
