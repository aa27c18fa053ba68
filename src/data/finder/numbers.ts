/** A list of numbers from 0 to 2³² - 1 that grows; a tenth of the memory of an array of JavaScript's. */
export class Numbers {
  /** The numbers, and room for more behind them. */
  all: Uint32Array;
  length: number;

  /** These, which are taken over; none where it is not said. */
  constructor(held: Uint32Array = new Uint32Array(0)) {
    this.all = held.length > 0 ? held : new Uint32Array(16);
    this.length = held.length;
  }

  push(value: number): void {
    if (this.length === this.all.length) this.reach(this.length + 1);
    this.all[this.length] = value;
    this.length += 1;
  }

  /** Makes room, with zeros, up to `length`. */
  reach(length: number): void {
    if (length <= this.all.length) return;
    const all = new Uint32Array(Math.max(length, this.all.length + (this.all.length >>> 1)));
    all.set(this.all);
    this.all = all;
  }

  /** The numbers without the room behind them. */
  get held(): Uint32Array {
    return this.all.subarray(0, this.length);
  }
}
