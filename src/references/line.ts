/** So many orders wait already that another one is not taken. */
export class Busy extends Error {
  override readonly name = 'Busy';
}

/** More would wait for longer than Discord does: 15 minutes. */
const most = 30;

/** One server shall not take the places of all others. */
const mostOfOne = 10;

/**
 * What waits to be printed. Each library has its turn, whatever another one has ordered before: a style
 * that takes a minute, twenty times, would keep all others waiting for twenty.
 */
export class Line<T> {
  /** The orders of each library; the library that is next stands first. */
  readonly #waiting = new Map<string, T[]>();

  get size(): number {
    return [...this.#waiting.values()].reduce((sum, orders) => sum + orders.length, 0);
  }

  /** Takes an order of a library. Throws `Busy` where too many wait. */
  add(library: string, order: T): void {
    const orders = this.#waiting.get(library) ?? [];
    if (orders.length >= mostOfOne) throw new Busy(`${mostOfOne} lists of ${library} are waiting.`);
    if (this.size >= most) throw new Busy(`${most} lists are waiting.`);
    orders.push(order);
    this.#waiting.set(library, orders);
  }

  /** Takes out what is next. */
  next(): T | undefined {
    const [first] = this.#waiting;
    if (!first) return undefined;
    const [library, [order, ...others]] = first;
    this.#waiting.delete(library);
    if (others.length > 0) this.#waiting.set(library, others);
    return order;
  }

  /** Takes out all. */
  clear(): readonly T[] {
    const all = [...this.#waiting.values()].flat();
    this.#waiting.clear();
    return all;
  }
}
