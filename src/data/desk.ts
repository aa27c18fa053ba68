import { Finder } from './finder.ts';
import { Library } from './library.ts';

/** One reference desk: what is kept, and the finder that knows all of it. */
export interface Desk {
  readonly library: Library;
  readonly finder: Finder;
}

/** Opens the desk whose library lives in `folder`. Throws `DamagedFile` when that is damaged. */
export async function openDesk(folder: string): Promise<Desk> {
  const finder = new Finder();
  const library = await Library.open(folder, (difference) => finder.update(difference));
  finder.update({ put: library.all(), removed: [] });
  return { library, finder };
}
