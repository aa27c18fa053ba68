import { Finder } from './finder.ts';
import { defaultLimits, type Limits } from './format.ts';
import type { Difference } from './holdings.ts';
import { Library } from './library.ts';
import { inStretches } from './pauses.ts';
import type { StoreOptions } from './store/store.ts';

/** One reference desk: what is kept, and the finder that knows all of it. */
export interface Desk {
  readonly library: Library;
  readonly finder: Finder;
  /** How much of one file is read here. */
  readonly limits: Limits;
}

/** How a desk is opened. */
export interface DeskOptions extends Pick<StoreOptions, 'disk' | 'warn'> {
  readonly limits?: Limits;
}

/** Opens the desk whose library lives in `folder`. Throws `DamagedFile` when that is damaged. */
export async function openDesk(
  folder: string,
  { limits = defaultLimits, ...options }: DeskOptions = {},
): Promise<Desk> {
  const finder = new Finder();
  /** Many at once would keep everybody waiting: one by one, with pauses. */
  const follow = async ({ put, removed }: Difference): Promise<void> => {
    await inStretches(removed, (each) => finder.update({ put: [], removed: [each] }));
    await inStretches(put, (each) => finder.update({ put: [each], removed: [] }));
  };
  const library = await Library.open(folder, { ...options, tell: follow });
  await follow({ put: library.all(), removed: [] });
  return { library, finder, limits };
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
