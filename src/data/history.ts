import { type Change, touched } from './change.ts';

/** Which changes speak of which reference, so that neither undoing nor asking reads the whole log. */
export class History {
  readonly #changes: ReadonlyMap<string, Change>;
  readonly #ids = new Map<string, string[]>();

  /** Over the log as it is now and will be; a change that is new must be told by `add`. */
  constructor(changes: ReadonlyMap<string, Change>) {
    this.#changes = changes;
    for (const change of changes.values()) this.add(change);
  }

  /** Knows this change from now on. */
  add(change: Change): void {
    for (const key of touched(change)) {
      const ids = this.#ids.get(key);
      if (ids) ids.push(change.id);
      else this.#ids.set(key, [change.id]);
    }
  }

  /** The changes that speak of this reference, oldest first. */
  of(key: string): readonly Change[] {
    return (this.#ids.get(key) ?? []).flatMap((id) => this.#changes.get(id) ?? []);
  }
}
