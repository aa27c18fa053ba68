import type { Act, Change } from './change.ts';
import type { Reference } from './reference.ts';
import type { Step } from './store/kept.ts';

/** A change, and what it does: everything that is to be written, nothing of it written yet. */
export interface Plan<C extends Change = Change> {
  readonly change: C;
  readonly put?: readonly Reference[];
  readonly removed?: readonly Reference[];
  /** Rows beside the references. */
  readonly rows?: readonly Step[];
}

/** The id of a change that is planned, who does it and when. */
export interface Doing extends Act {
  readonly id: string;
}
