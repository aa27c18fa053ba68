import { Finder } from './finder.ts';
import { defaultLimits, type Limits } from './format.ts';
import { Library } from './library.ts';

/** One reference desk: what is kept, and the finder that knows all of it. */
export interface Desk {
  readonly library: Library;
  readonly finder: Finder;
  /** How much of one file is read here. */
  readonly limits: Limits;
}

/** Opens the desk whose library lives in `folder`. Throws `DamagedFile` when that is damaged. */
export async function openDesk(folder: string, limits = defaultLimits): Promise<Desk> {
  const finder = new Finder();
  const library = await Library.open(folder, { tell: (difference) => finder.follow(difference) });
  await finder.follow({ put: library.all(), removed: [] });
  return { library, finder, limits };
}
