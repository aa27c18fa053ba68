import { Refusal } from '../commands/command.ts';
import { Held } from '../data/hold.ts';
import { GivenUp } from '../data/importing.ts';
import { NoBackup, Taken } from '../data/restore.ts';
import { DamagedFile, NewerFile, NotSaved } from '../data/store/faults.ts';

/** What a person can put right, as a sentence; `undefined` for a bug. */
export function faultWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Refusal || error instanceof DamagedFile || error instanceof NewerFile) {
    return error.message;
  }
  if (error instanceof GivenUp)
    return 'This channel uses its server’s library now: import into that one.';
  if (error instanceof Held) return heldWords(error);
  if (error instanceof NotSaved) return `Nothing of it was saved (${causeOf(error)}).`;
  if (error instanceof NoBackup)
    return `${error.message} (${causeOf(error)}). Nothing was restored.`;
  if (error instanceof Taken) {
    return `${error.message}, and a backup never goes over one. Restore it under another name.`;
  }
  return systemWords(error);
}

function causeOf({ cause }: Error): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** `Another Ibid (process 4711 on host desk, since …) is at work with the libraries: stop it first.` */
function heldWords({ message, holder }: Held): string {
  const who = holder
    ? `An Ibid is at work with it: process ${holder.pid} on host ${holder.host}, since ${holder.since}.`
    : `${message}.`;
  return `${who} Stop it first.`;
}

/** What the system says of a path: no right, no room, no such thing. */
function systemWords(error: Error): string | undefined {
  const code = 'code' in error ? String(error.code) : '';
  const path = 'path' in error ? `${String(error.path)}: ` : '';
  const why = {
    EACCES: 'I may not go there.',
    EPERM: 'I may not do that.',
    EROFS: 'nothing can be written there.',
    ENOENT: 'there is no such file.',
    ENOTDIR: 'that is no folder.',
    EISDIR: 'that is a folder.',
    ENOSPC: 'the disk is full.',
    EIO: 'the disk fails.',
    ELOOP: 'that is a link, and I follow none.',
  }[code];
  return why && `${path}${why}`;
}
