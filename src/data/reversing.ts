import type { Change } from './change.ts';
import { fill } from './fill.ts';
import { filedLike } from './moved.ts';
import type { Reference } from './reference.ts';
import { retold, sourceOf } from './retold.ts';
import type { Reversal, View } from './reversal.ts';
import { isBrought, type Log } from './standing.ts';

type Outcome = keyof Reversal;

/** Finds what becomes of one reference after the other. */
export class Reversing {
  readonly #undone: Change;
  readonly #view: View;
  readonly #log: Log;
  readonly #became = new Map<string, readonly [Reference, Outcome]>();

  constructor(undone: Change, view: View, log: Log) {
    this.#log = log;
    this.#undone = undone;
    this.#view = view;
  }

  /** Gives the key of a work that stayed away because this one was here, where this one leaves. */
  look(key: string): string | undefined {
    const now = this.#now(key);
    const isBroughtStill = isBrought(key, this.#log);
    if (now && !isBroughtStill) {
      this.#becomes(now, 'removed');
      return this.#view.formerKey(now);
    }
    if (now) this.#stay(now);
    else if (isBroughtStill) this.#comeBack(key);
    return undefined;
  }

  done(): Reversal {
    const those = (outcome: Outcome): readonly Reference[] =>
      [...this.#became.values()].flatMap(([each, as]) => (as === outcome ? [each] : []));
    const kept = those('kept');
    return {
      restored: those('restored'),
      completed: those('completed'),
      removed: those('removed'),
      kept: this.#undone.kind === 'import' ? addedBy(this.#undone, kept) : kept,
    };
  }

  #now(key: string): Reference | undefined {
    return this.#became.get(key)?.[0] ?? this.#view.get(key);
  }

  #becomes(reference: Reference, outcome: Outcome): void {
    this.#became.set(reference.key, [reference, outcome]);
  }

  #stay(now: Reference): void {
    const next = this.#told(now);
    if (next !== now) this.#becomes(next, bringsBack(this.#undone) ? 'completed' : 'restored');
    else if (this.#became.has(now.key)) return;
    else if (this.#undone.kind === 'import' || bringsBack(this.#undone)) {
      this.#becomes({ ...now, source: sourceOf(now, this.#log) }, 'kept');
    }
  }

  #comeBack(key: string): void {
    const was = wasThen(this.#undone, key) ?? this.#view.gone(key);
    if (!was) return;
    // Whether two that were joined are one is for people to say.
    const twin = this.#undone.kind === 'joining' ? undefined : this.#view.twin(was);
    if (!twin || !isBrought(twin.key, this.#log)) this.#becomes(this.#told(was), 'restored');
    else this.#meet(this.#now(twin.key) ?? twin, this.#told(was));
  }

  /** One that comes back is here already under another key: as where people join two, nothing is lost. */
  #meet(twin: Reference, back: Reference): void {
    const next = bringsBack(this.#undone)
      ? filedLike(fill(twin, back, this.#undone.id) ?? twin, back)
      : twin;
    if (next !== twin) this.#becomes(next, 'completed');
    else if (!this.#became.has(twin.key)) this.#becomes(twin, 'kept');
  }

  #told(reference: Reference): Reference {
    const next = retold(reference, this.#log, (id) =>
      id === this.#undone.id ? this.#undone : this.#view.change(id),
    );
    return next === reference ? next : { ...next, source: sourceOf(next, this.#log) };
  }
}

/** Did works leave by it? Then they come back. */
const bringsBack = ({ kind }: Change): boolean => kind === 'forgetting' || kind === 'moving';

/** What left by it, as it was: what has left under its key since says less, maybe. */
function wasThen(undone: Change, key: string): Reference | undefined {
  return undone.kind === 'forgetting' && undone.reference.key === key
    ? undone.reference
    : undefined;
}

/** Of an import, those that it brought first: what it only met is not worth a word. */
function addedBy(
  { added: keys }: Extract<Change, { kind: 'import' }>,
  kept: readonly Reference[],
): readonly Reference[] {
  const own = new Set(keys);
  return kept.filter(({ key }) => own.has(key));
}
