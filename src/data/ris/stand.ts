/** Where a block of lines stands: from a place in the slice at hand, or in one before. */
export class Stand {
  #from: number;
  #before = '';

  constructor(from = -1) {
    this.#from = from;
  }

  /** It has no place of its own. */
  lose(): void {
    this.#from = -1;
  }

  /** The slice is over, and the block goes on in the next. */
  turn(text: string): void {
    if (this.#from < 0) return;
    this.#before += text.slice(this.#from);
    this.#from = 0;
  }

  /** What stands from its beginning to here. */
  until(text: string, end: number): string | undefined {
    return this.#from < 0 || end < 0 ? undefined : this.#before + text.slice(this.#from, end);
  }
}
