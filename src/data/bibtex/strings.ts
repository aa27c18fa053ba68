/** Names of journals and publishers; nobody writes more in one. */
const longest = 10_000;

/** How many characters the strings of one file may stand for in all. */
const most = 20_000_000;

/**
 * What `@string{jacs = "J. Am. Chem. Soc."}` has defined so far. Strings are made of strings, so that
 * a few lines could ask for more than the machine has: each has its bound, and all of a file have one.
 */
export class Strings {
  readonly #defined = new Map<string, string>();
  #left = most;

  define(name: string, value: string): void {
    this.#defined.set(name, value.slice(0, longest));
  }

  /** What a name stands for; `undefined` for one that stands for itself, and where there is no room. */
  get(name: string): string | undefined {
    const value = this.#defined.get(name.toLowerCase());
    if (value === undefined || value.length > this.#left) return undefined;
    this.#left -= value.length;
    return value;
  }
}
