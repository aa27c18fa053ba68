import { hostname } from 'node:os';
import * as z from 'zod';

/** Who holds a folder: the process, the machine it runs on, and since when (ISO 8601, UTC). */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/** Names of hosts are told to people: nothing that could be anything else than a name. */
const form = z.object({
  pid: z.int().positive(),
  host: z.string().regex(/^[\w.-]{1,253}$/),
  since: z.iso.datetime(),
});

/** The text of a lock. */
export function writtenHolder(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

/**
 * Reads the text of a lock. `undefined` when it is none, or when it is of a process that is gone: the
 * one that took the lock after it has not written its own yet.
 */
export function readHolder(text: string): Holder | undefined {
  const read = form.safeParse(json(text));
  return read.success && !isGone(read.data) ? read.data : undefined;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON says nothing of a holder, which is all that is asked.
    return undefined;
  }
}

/** Of another machine nothing can be known. */
function isGone({ pid, host }: Holder): boolean {
  if (host !== hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it is there, and another user's.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
