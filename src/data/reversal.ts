import type { Change } from './change.ts';
import type { History } from './history.ts';
import type { Reference } from './reference.ts';

/** What taking a change back means for a library. */
export interface Reversal {
  /** References that come back, or are again as they were. */
  readonly restored: readonly Reference[];
  /** References that are here from elsewhere, and have what they had before they left. */
  readonly completed: readonly Reference[];
  /** References that leave. */
  readonly removed: readonly Reference[];
  /** References that stay as they are, because the library has them from elsewhere too. */
  readonly kept: readonly Reference[];
}

/** What of the library an undoing looks at. */
export interface View {
  readonly get: (key: string) => Reference | undefined;
  /** A work that left. */
  readonly gone: (key: string) => Reference | undefined;
  readonly change: (id: string) => Change | undefined;
  readonly history: History;
  /** The kept work that this is another record of. */
  readonly twin: (reference: Reference) => Reference | undefined;
  /** The key of a work that left and that this is another record of. */
  readonly formerKey: (reference: Reference) => string | undefined;
}
