import { Finder } from './finder.ts';
import { defaultLimits, type Limits } from './format.ts';
import type { Difference } from './holdings.ts';
import { Library } from './library.ts';
import { inStretches } from './stretches.ts';

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
  /** Many at once would keep everybody waiting: one by one, with pauses. */
  const follow = async ({ put, removed }: Difference): Promise<void> => {
    await inStretches(removed, (each) => finder.update({ put: [], removed: [each] }));
    await inStretches(put, (each) => finder.update({ put: [each], removed: [] }));
  };
  const library = await Library.open(folder, { tell: follow });
  await follow({ put: library.all(), removed: [] });
  return { library, finder, limits };
}
