import type { Desk } from '../data/desk.ts';
import type { Reference } from '../data/reference.ts';

/** The other form of a work in the same library, and which of the two that is. */
export interface OtherForm {
  readonly reference: Reference;
  readonly is: 'preprint' | 'published';
}

/** The preprint of a published work, or what a preprint became; `undefined` where it is not here. */
export function otherForm({ library }: Desk, { key, version }: Reference): OtherForm | undefined {
  const known = version && library.get(version.key);
  if (known) return { reference: known, is: version.is };
  // The one that came first does not know of the other.
  const later = library.all().find((each) => each.version?.key === key);
  return (
    later && { reference: later, is: later.version?.is === 'preprint' ? 'published' : 'preprint' }
  );
}

/** Beneath a citation: where the other form is. */
export function otherFormWords({ reference, is }: OtherForm): string {
  const words = is === 'published' ? 'Published as' : 'There is a preprint of it:';
  return `${words} \`${reference.key}\``;
}
