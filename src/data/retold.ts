import { isDeepStrictEqual } from 'node:util';
import type { Change } from './change.ts';
import { filed } from './filed.ts';
import type { Reference, Source } from './reference.ts';
import { regained } from './regained.ts';
import { reverted } from './revert.ts';
import { filesOf, isFiled, type Log, sinceItLeft } from './standing.ts';
import { typedSince } from './typed-since.ts';

/**
 * A reference as the standing changes tell it: without the words of undone ones, with all that people
 * typed, that was joined to it, and that it had before a forgetting that was undone; filed as the last of
 * them says. Itself where nothing differs.
 */
export function retold(
  reference: Reference,
  log: Log,
  changeOf: (id: string) => Change | undefined,
): Reference {
  const since = sinceItLeft(log);
  const changes = since.of(reference.key);
  let now = typedSince(withoutUndone(reference, changeOf), changes);
  for (const change of changes) {
    const other = partBy(change, now.key);
    if (other) now = regained(now, withoutUndone(other, changeOf), change.id);
  }
  for (const file of filesOf(now.key, since)) {
    const [under, name] = file;
    const [is, should] = [now[under]?.includes(name) === true, isFiled(now.key, file, since)];
    if (is !== should) now = filed(now, under, name, should ? 'in' : 'out');
  }
  return now;
}

/** What is part of a reference by a change: its twin that was joined to it, or itself before it left. */
function partBy(change: Change, key: string): Reference | undefined {
  // A forgetting that stands is not among the changes that have a say.
  if (change.kind === 'forgetting') return change.reference;
  const isJoined = change.kind === 'joining' && !change.undone && change.before.key === key;
  return isJoined ? change.left : undefined;
}

function withoutUndone(
  reference: Reference,
  changeOf: (id: string) => Change | undefined,
): Reference {
  let now = reference;
  const ids = new Set(Object.values(reference.origin ?? {}).map(({ change }) => change));
  for (const id of ids) {
    const change = changeOf(id);
    if (change?.undone) now = reverted(now, change, changeOf) ?? now;
  }
  return now;
}

/**
 * Who brought a reference, now: where that import was undone and another one brought the same, that one.
 * A work that came from another library has the source that it had there.
 */
export function sourceOf({ key, source }: Reference, log: Log): Source {
  const imports = log.of(key).flatMap((change) => (change.kind === 'import' ? [change] : []));
  const first = imports.find((change) => isDeepStrictEqual(change.source, source));
  if (!first?.undone) return source;
  return imports.find(({ undone }) => !undone)?.source ?? source;
}
