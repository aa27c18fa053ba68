import type { Finder } from './finder.ts';
import type { Library } from './library.ts';

/** One reference desk: what is kept, and the finder that knows all of it. */
export interface Desk {
  readonly library: Library;
  readonly finder: Finder;
}
