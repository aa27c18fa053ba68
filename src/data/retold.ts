import { isDeepStrictEqual } from 'node:util';
import type { Change } from './change.ts';
import { filed } from './filed.ts';
import type { Reference, Source } from './reference.ts';
import { reverted } from './revert.ts';
import { filesOf, isFiled, type Log } from './standing.ts';

/**
 * A reference as the standing changes tell it: without the words of undone ones, and filed as the last
 * of them says. Itself where nothing differs.
 */
export function retold(
  reference: Reference,
  log: Log,
  changeOf: (id: string) => Change | undefined,
): Reference {
  let now = reference;
  const ids = new Set(Object.values(reference.origin ?? {}).map(({ change }) => change));
  for (const id of ids) {
    const change = changeOf(id);
    if (change?.undone) now = reverted(now, change, changeOf) ?? now;
  }
  for (const file of filesOf(now.key, log)) {
    const [under, name] = file;
    const [is, should] = [now[under]?.includes(name) === true, isFiled(now.key, file, log)];
    if (is !== should) now = filed(now, under, name, should ? 'in' : 'out');
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
