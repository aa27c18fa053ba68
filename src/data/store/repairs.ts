import type { Notice } from './faults.ts';

/** Something that must be done before the next change, where it can't be done at once. */
export interface Repair {
  readonly file: string;
  /** May be done again after it has failed. */
  readonly run: () => Promise<void>;
}

/** What a disk that refuses has left to be done. */
export class Repairs {
  readonly #warn: (notice: Notice) => void;
  #left: Repair[] = [];

  constructor(warn: (notice: Notice) => void) {
    this.#warn = warn;
  }

  /** Does it now if that is possible, and before the next change if not. */
  async make(repair: Repair): Promise<void> {
    try {
      await repair.run();
    } catch (cause) {
      this.#left.push(repair);
      this.#warn({ kind: 'failed-repair', file: repair.file, cause });
    }
  }

  /** Does what is left, or rejects. */
  async finish(): Promise<void> {
    for (let [next] = this.#left; next; [next] = this.#left) {
      await next.run();
      this.#left.shift();
    }
  }

  /** Leaves them: the files are looked at anew. */
  forget(): void {
    this.#left = [];
  }
}
