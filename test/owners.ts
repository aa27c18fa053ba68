import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Holder } from '../src/data/holder.ts';

/** What a process said when it was told to hold a folder, or to give it free. */
interface Said {
  readonly held: boolean;
  readonly error?: string;
  readonly holder?: Holder;
}

/** Another process, which holds a folder when it is told to. */
export interface Owner {
  readonly process: ChildProcess;
  readonly hold: (folder: string) => Promise<Said>;
  readonly release: () => Promise<Said>;
  /** Ends it, by kill -9. */
  readonly kill: () => Promise<void>;
}

/** Starts a process; whoever starts it ends it with `kill`. */
export function owner(): Owner {
  const path = fileURLToPath(new URL('owner.ts', import.meta.url));
  const child = fork(path, { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const ask = async (told: object): Promise<Said> => {
    const answer = once(child, 'message');
    child.send(told);
    return ((await answer) as [Said])[0];
  };
  return {
    process: child,
    hold: (folder) => ask({ hold: folder }),
    release: () => ask({}),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** What came of many tries of two processes at one folder. */
export interface Tries {
  readonly tries: number;
  /** Both of them had it. */
  readonly double: number;
  /** Neither had it. */
  readonly none: number;
  /** How often the one that had it was killed, and the longest until the folder was free, in ms. */
  readonly kills: number;
  readonly longest: number;
}

/**
 * Two processes try to hold the same folder at once, many times; every tenth time the one that has it is
 * killed instead of asked to give it free, and the other one tries until it has it.
 */
export async function twoOwners(folder: string, tries: number): Promise<Tries> {
  let two = [owner(), owner()] as const;
  let [double, none, kills, longest] = [0, 0, 0, 0];
  try {
    for (let number = 1; number <= tries; number++) {
      const [first, second] = await Promise.all([two[0].hold(folder), two[1].hold(folder)]);
      if (first.held && second.held) double++;
      if (!first.held && !second.held) none++;
      if (number % 10 === 0 && first.held !== second.held) {
        const [holder, other] = first.held ? two : [two[1], two[0]];
        kills++;
        longest = Math.max(longest, await freeAfterKill(holder, other, folder));
        two = [owner(), other];
      }
      await Promise.all(two.map((each) => each.release()));
    }
  } finally {
    await Promise.all(two.map((each) => each.kill()));
  }
  return { tries, double, none, kills, longest };
}

async function freeAfterKill(holder: Owner, other: Owner, folder: string): Promise<number> {
  const begun = performance.now();
  holder.process.kill('SIGKILL');
  while (!(await other.hold(folder)).held);
  const took = performance.now() - begun;
  await holder.kill();
  return Math.round(took);
}
