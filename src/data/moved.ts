import type { Import } from './change.ts';
import { filed } from './filed.ts';
import type { Reference, Work } from './reference.ts';

/** Whether a work comes from another library, where it was kept under a key. */
export function isKept(work: Work): work is Reference {
  return 'key' in work && 'source' in work;
}

/** What a work from another library keeps: who brought it first, what people typed, where it is filed. */
export function asItWas(work: Work): Partial<Reference> {
  if (!isKept(work)) return {};
  const { source, origin, labels, collections } = work;
  return {
    source,
    ...(origin && { origin }),
    ...(labels && { labels }),
    ...(collections && { collections }),
  };
}

/** The reference, filed where its twin from another library is as well; itself where nothing changes. */
export function filedLike(reference: Reference, twin: Work): Reference {
  if (!isKept(twin)) return reference;
  let now = reference;
  for (const under of ['labels', 'collections'] as const) {
    for (const name of twin[under] ?? []) {
      if (!now[under]?.includes(name)) now = filed(now, under, name, 'in');
    }
  }
  return now;
}

type Carrying = NonNullable<Import['carried']>[number];

/** Gathers what works from another library were filed under there, and are here only through them. */
export class Carried {
  readonly #all = new Map<string, Carrying & { readonly keys: string[] }>();

  /** What a work is filed under now, and was not before. */
  note(before: Reference | undefined, { key, ...now }: Reference): void {
    for (const under of ['labels', 'collections'] as const) {
      for (const name of now[under] ?? []) {
        if (before?.[under]?.includes(name)) continue;
        const id = JSON.stringify([under, name]);
        const known = this.#all.get(id);
        if (known) known.keys.push(key);
        else this.#all.set(id, { under, name, keys: [key] });
      }
    }
  }

  all(): readonly Carrying[] {
    return [...this.#all.values()];
  }
}
