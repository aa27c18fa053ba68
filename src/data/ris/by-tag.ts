/** Something for each tag, looked up without hashing: it is done for every line of every file. */
export class ByTag<T> {
  readonly #all: (T | undefined)[] = new Array(26 * 36).fill(undefined);

  set(tag: string, value: T): void {
    this.#all[place(tag)] = value;
  }

  get(tag: string): T | undefined {
    return tag.length < 2 ? undefined : this.#all[place(tag)];
  }
}

/**
 * Each tag has its own place: 26 letters by 26 letters and 10 digits. An empty tag has no letters:
 * asked for them once, the engine would be slow in all look-ups that follow.
 */
function place(tag: string): number {
  const second = tag.charCodeAt(1);
  return (tag.charCodeAt(0) - 0x41) * 36 + (second > 0x39 ? second - 0x37 : second - 0x30);
}
