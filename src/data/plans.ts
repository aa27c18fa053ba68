import { isDeepStrictEqual } from 'node:util';
import type {
  Change,
  Edit,
  Filing,
  Forgetting,
  Joining,
  Moving,
  Pair,
  Parting,
  Setting,
  Settings,
  Wording,
} from './change.ts';
import { filed } from './filed.ts';
import { fill } from './fill.ts';
import type { Holdings } from './holdings.ts';
import { filedLike } from './moved.ts';
import type { Doing, Plan } from './plan.ts';
import type { Reference } from './reference.ts';
import type { Step } from './store/kept.ts';
import { worded, wordsOf } from './wording.ts';

/** Takes a reference out. */
export function forgetting(reference: Reference, doing: Doing): Plan<Forgetting> {
  return { change: { kind: 'forgetting', ...doing, reference }, removed: [reference] };
}

/** References go into another library; `undefined` where there are none. */
export function moving(
  references: readonly Reference[],
  to: string,
  doing: Doing,
): Plan<Moving> | undefined {
  if (references.length === 0) return undefined;
  const keys = references.map(({ key }) => key);
  return { change: { kind: 'moving', ...doing, keys, to }, removed: references };
}

/** Writes a person's words into a reference; `undefined` where nothing differs. */
export function edit(before: Reference, wording: Wording, doing: Doing): Plan<Edit> | undefined {
  const words = wordsOf(before, wording);
  if (!words) return undefined;
  return { change: { kind: 'edit', ...doing, ...words }, put: [worded(words, doing.id)] };
}

/** Two references are one work: the one leaves and completes the other. */
export function joining(left: Reference, before: Reference, doing: Doing): Plan<Joining> {
  const joined = filedLike(fill(before, left, doing.id) ?? before, left);
  const change: Joining = { kind: 'joining', ...doing, before, left };
  return { change, put: joined === before ? [] : [joined], removed: [left] };
}

/** Two references are two works. */
export function parting(holdings: Holdings, pair: Pair, doing: Doing): Plan<Parting> {
  return { change: { kind: 'parting', ...doing, pair }, rows: [holdings.apart(pair, true)] };
}

/** Puts references under a label or into a collection, or takes them out; `undefined` where none changes. */
export function filing(
  references: readonly Reference[],
  { under, name, way }: Pick<Filing, 'under' | 'name' | 'way'>,
  doing: Doing,
): Plan<Filing> | undefined {
  const meant = references.filter(
    (each) => (each[under]?.includes(name) ?? false) === (way === 'out'),
  );
  if (meant.length === 0) return undefined;
  const keys = meant.map(({ key }) => key);
  return {
    change: { kind: 'filing', ...doing, under, name, way, keys },
    put: meant.map((reference) => filed(reference, under, name, way)),
  };
}

/** Changes a setting; `undefined` where it says that already. */
export function setting<Name extends keyof Settings>(
  holdings: Holdings,
  name: Name,
  next: (now: Settings[Name] | undefined) => Settings[Name] | undefined,
  doing: Doing,
): Plan<Setting> | undefined {
  const before = holdings.setting(name);
  const after = next(before);
  if (isDeepStrictEqual(before, after)) return undefined;
  const values = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
  return { change: { kind: 'setting', ...doing, name, ...values }, rows: [row(name, after)] };
}

/** The rows beside the references that a change wrote, as they were before it. */
export function formerRows(holdings: Holdings, change: Change): readonly Step[] {
  if (change.kind === 'parting') return [holdings.apart(change.pair, false)];
  return change.kind === 'setting' ? [row(change.name, change.before)] : [];
}

function row(name: string, value: Settings[keyof Settings] | undefined): Step {
  return value === undefined
    ? { drop: 'setting', key: name }
    : { put: 'setting', key: name, value };
}
