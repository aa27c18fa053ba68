/** The two kinds of file that a library is made of. */
export type FileKind = 'snapshot' | 'journal';

/** The generation of a file, in as many digits as make a listing stand in order. */
const digits = 6;

/** What a file is called while it is written. */
export const unfinished = '.tmp';

/** What a file is called from the time on at which it could not be read. */
const asideMark = '.damaged-';

/** `snapshot-000007.jsonl`. */
export function fileName(kind: FileKind, generation: number): string {
  return `${kind}-${String(generation).padStart(digits, '0')}.jsonl`;
}

/** The name under which a damaged file is set aside: one that nothing in the folder has. */
export function asideName(name: string, taken: readonly string[]): string {
  const aside = `${name}${asideMark}${new Date().toISOString().replaceAll(':', '-')}`;
  for (let number = 2, free = aside; ; free = `${aside}-${number++}`) {
    if (!taken.includes(free)) return free;
  }
}

/** What there is in a library's folder. */
export interface Listing {
  /** Generations, the oldest first. */
  readonly snapshots: readonly number[];
  readonly journals: readonly number[];
  /** Names of what a killed process left. */
  readonly litter: readonly string[];
  /** Names of what was set aside. */
  readonly aside: readonly string[];
}

const ours = /^(snapshot|journal)-(\d{6,})\.jsonl(\.damaged-.*?)?(\.tmp)?$/;

/** Sorts the names in a folder; those that are not ours are left out, and left alone. */
export function listing(names: readonly string[]): Listing {
  const found = { snapshot: [] as number[], journal: [] as number[] };
  const [litter, aside]: [string[], string[]] = [[], []];
  for (const name of names) {
    const [, kind, number, damaged, half] = ours.exec(name) ?? [];
    if (half) litter.push(name);
    else if (damaged) aside.push(name);
    else if (kind) found[kind as FileKind].push(Number(number));
  }
  const oldestFirst = (a: number, b: number): number => a - b;
  return {
    snapshots: found.snapshot.sort(oldestFirst),
    journals: found.journal.sort(oldestFirst),
    litter,
    aside: aside.sort(),
  };
}
