import { asHeader } from './header.ts';
import { apply, asStep, type Step, type Tables } from './kept.ts';
import { type Line, readLines, sumOf } from './lines.ts';
import type { Moment } from './snapshot.ts';

/** The last line of a batch in a journal. */
export interface Commit {
  /** The number of the change; they go on without gap, over all journals of a library. */
  readonly commit: number;
  readonly steps: number;
  /** Checksum over the checksums of the steps. */
  readonly sum: string;
}

/** What doing a journal again has come to. */
export interface Replayed {
  /** The number of the last change that was done. */
  readonly sequence: number;
  /** Where the last whole batch ends; 0 when not even the first line can be read. */
  readonly good: number;
  /**
   * What is behind that: `torn` can only be the beginning of a batch of which nobody was told that it
   * is saved; `damaged` may be more.
   */
  readonly tail?: 'torn' | 'damaged';
  /** The journal does not begin where the state is: something is missing between them. */
  readonly gap?: true;
}

/** Where a journal is expected to begin. */
export interface Beginning extends Moment {
  /** True when there is no snapshot, and the journal must say that it begins from nothing. */
  readonly fromNothing: boolean;
}

function isCommit(json: unknown): json is Commit {
  return typeof json === 'object' && json !== null && 'commit' in json;
}

/** Takes the lines of a journal one by one and does each batch when its commit line is there. */
class Replay {
  readonly #tables: Tables;
  readonly #at: Beginning;
  #sequence: number;
  #good = 0;
  #gap = false;
  #steps: Step[] = [];
  #sum = '';
  #tail: 'torn' | 'damaged' | undefined;

  constructor(tables: Tables, at: Beginning) {
    this.#tables = tables;
    this.#at = at;
    this.#sequence = at.sequence;
  }

  take(line: Line): void {
    if (this.#tail) return;
    if (!line.ended) this.#tail = 'torn';
    // A power cut may write later blocks of a batch before earlier ones; a sector that went bad in a
    // batch that was acknowledged looks the same. So a damaged line is never taken for a cut.
    else if (line.json === undefined || !this.#fits(line)) this.#tail = 'damaged';
  }

  #fits({ json, sum, to }: Line): boolean {
    if (this.#good === 0) return this.#begin(json, to);
    const step = asStep(json);
    if (step) {
      this.#steps.push(step);
      this.#sum = sumOf(sum, this.#sum);
      return true;
    }
    return isCommit(json) && this.#commit(json, to);
  }

  #begin(json: unknown, to: number): boolean {
    const header = asHeader(json, 'journal');
    if (header?.generation !== this.#at.generation) return false;
    this.#gap =
      header.sequence !== this.#at.sequence || (this.#at.fromNothing && header.from !== 'nothing');
    this.#good = to;
    return true;
  }

  #commit({ commit, steps, sum }: Commit, to: number): boolean {
    const whole = steps === this.#steps.length && sum === this.#sum;
    if (!whole || commit !== this.#sequence + 1) return false;
    if (!this.#gap) apply(this.#tables, this.#steps);
    [this.#steps, this.#sum] = [[], ''];
    [this.#sequence, this.#good] = [commit, to];
    return true;
  }

  done(): Replayed {
    const tail = this.#tail ?? (this.#steps.length > 0 || this.#good === 0 ? 'torn' : undefined);
    return {
      sequence: this.#sequence,
      good: this.#good,
      ...(tail && { tail }),
      ...(this.#gap && { gap: true }),
    };
  }
}

/** Does the whole batches of a journal again, with pauses. Throws `NewerFile` when a later version wrote it. */
export async function replay(
  bytes: AsyncIterable<Uint8Array>,
  tables: Tables,
  at: Beginning,
): Promise<Replayed> {
  const running = new Replay(tables, at);
  for await (const line of readLines(bytes)) running.take(line);
  return running.done();
}
