import type { Change, Edit } from './change.ts';
import type { CslItem } from './csl.ts';
import type { Reference } from './reference.ts';
import { without, worded } from './wording.ts';

/**
 * A reference with what people typed in it by these changes, the last word of each variable; itself where
 * it says so. A work that left and was brought again came without: its edits stand in the log.
 */
export function typedSince(reference: Reference, changes: readonly Change[]): Reference {
  const places = new Map(changes.map(({ id }, place) => [id, place]));
  let now = reference;
  for (const [place, change] of changes.entries()) {
    if (change.kind !== 'edit' || change.undone) continue;
    const older = (variable: keyof CslItem): boolean => {
      const origin = now.origin?.[variable];
      return !origin?.edit || (places.get(origin.change) ?? -1) < place;
    };
    now = typedAgain(now, change, older);
  }
  return now;
}

function typedAgain(
  before: Reference,
  { id, set, cleared }: Edit,
  isMeant: (variable: keyof CslItem) => boolean,
): Reference {
  const known = (Object.keys(set) as (keyof CslItem)[]).filter((each) => !isMeant(each));
  const words = { set: without(set, known), cleared: cleared.filter(isMeant) };
  if (Object.keys(words.set).length + words.cleared.length === 0) return before;
  return worded({ before, ...words }, id);
}
