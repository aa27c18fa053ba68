import { Worker } from 'node:worker_threads';
import { root } from '../root.ts';
import { Line } from './line.ts';
import type { List, Order } from './list.ts';

/** What the thread is told. */
export interface Task {
  readonly id: number;
  readonly order: Order;
}

/** What it answers. */
export type Outcome =
  | { readonly id: number; readonly list: List }
  /** So many characters were printed that they are left where they are. */
  | { readonly id: number; readonly length: number }
  | { readonly id: number; readonly error: unknown };

/** An order took too long, or more memory than the thread has: a style that never ends, most likely. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
}

/** An order came to more text than anyone reads: a style that prints a book for each work, most likely. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** How much one thread may take, and how long. */
export interface TypesetterLimits {
  /** Megabytes of memory: two engines of heavy styles, and a thousand works. */
  readonly memory: number;
  /** Milliseconds for one order. */
  readonly time: number;
  /** Milliseconds without work, after which the thread ends and gives its memory back. */
  readonly idle: number;
}

/** What the thread runs, for tests and development too: a thread takes no TypeScript. */
const threadFile = new URL('dist/typesetting.js', root);

const usual: TypesetterLimits = { memory: 768, time: 60_000, idle: 10 * 60_000 };

interface Waiting extends Task {
  readonly resolve: (list: List) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Prints lists in a thread of its own, one after another, so that the main loop goes on meanwhile; each
 * library in its turn. The thread begins with the first order.
 */
export class Typesetter {
  readonly #limits: TypesetterLimits;
  readonly #line = new Line<Waiting>();
  /** What is being printed. */
  #current: Waiting | undefined;
  #thread: Worker | undefined;
  #timer: NodeJS.Timeout | undefined;
  #next = 1;

  constructor(limits: Partial<TypesetterLimits> = {}) {
    this.#limits = { ...usual, ...limits };
  }

  /**
   * Prints works together, for a library. Rejects with `Overdue`, `TooLong` or `Busy`, or with what
   * citeproc has thrown.
   */
  async print(order: Order, library = ''): Promise<List> {
    return new Promise((resolve, reject) => {
      this.#line.add(library, { id: this.#next, order, resolve, reject });
      this.#next += 1;
      if (!this.#current) this.#send();
    });
  }

  /** Ends the thread. What was not printed is rejected. */
  async close(): Promise<void> {
    await this.#end(new Overdue('The desk is closing.'));
  }

  /** Gives the thread the order whose turn it is. */
  #send(): void {
    clearTimeout(this.#timer);
    const next = this.#line.next();
    this.#current = next;
    const thread = this.#thread;
    if (!next) {
      this.#timer = setTimeout(() => void this.#end(), this.#limits.idle).unref();
      // Nothing is left to do for its sake.
      thread?.unref();
      return;
    }
    const { id, order } = next;
    const seconds = Math.round(this.#limits.time / 1000);
    const late = (): void =>
      void this.#failed(new Overdue(`${order.works.length} works took over ${seconds} s.`));
    this.#timer = setTimeout(late, this.#limits.time);
    const at = thread ?? this.#begin();
    at.ref();
    try {
      at.postMessage({ id, order } satisfies Task);
    } catch (error) {
      // It cannot be copied into the thread, which would wait for it until it is late.
      void this.#failed(error);
    }
  }

  #begin(): Worker {
    const thread = new Worker(threadFile, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    thread.on('message', (outcome: Outcome) => this.#ended(outcome));
    thread.on('error', (error: Error & { code?: string }) => {
      const spent = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (this.#thread !== thread) return;
      void this.#failed(
        spent ? new Overdue(`It took over ${this.#limits.memory} MB.`, { cause: error }) : error,
      );
    });
    this.#thread = thread;
    return thread;
  }

  #ended(outcome: Outcome): void {
    const current = this.#current;
    if (current?.id !== outcome.id) return;
    this.#current = undefined;
    if ('list' in outcome) current.resolve(outcome.list);
    else current.reject('error' in outcome ? outcome.error : tooLong(outcome.length));
    this.#send();
  }

  /** The order that is being printed is given up with its thread; the others get a new one. */
  async #failed(error: unknown): Promise<void> {
    clearTimeout(this.#timer);
    const failed = this.#current;
    const thread = this.#thread;
    this.#thread = undefined;
    // Until the thread has ended the order stays: what comes meanwhile waits behind it.
    await thread?.terminate();
    if (!failed || this.#current !== failed) return;
    this.#current = undefined;
    failed.reject(error);
    if (this.#line.size > 0) this.#send();
  }

  async #end(error?: Error): Promise<void> {
    clearTimeout(this.#timer);
    const thread = this.#thread;
    this.#thread = undefined;
    const left = [...(this.#current ? [this.#current] : []), ...this.#line.clear()];
    this.#current = undefined;
    await thread?.terminate();
    for (const { reject } of left) reject(error);
  }
}

const tooLong = (length: number): TooLong => new TooLong(`It prints ${length} characters.`);
