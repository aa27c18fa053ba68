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
