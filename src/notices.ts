import type { Notice } from './data/store/faults.ts';
import type { Log } from './log.ts';

/** What each thing that was put right in a library means, for whoever reads the log. */
const words: Readonly<Record<Notice['kind'], string>> = {
  'torn-tail': 'a change that was never acknowledged was half written; it was set aside',
  'damaged-tail':
    'the end of the journal is damaged and was set aside; changes that were saved once may be in it: compare it with a backup',
  'missing-journal': 'the journal of a snapshot is missing; later changes may be missing with it',
  'rebuilt-snapshot': 'a damaged snapshot was set aside and made anew; nothing is lost',
  'failed-snapshot': 'no new snapshot could be written; nothing is lost, it is tried again',
  'failed-beside':
    'a file beside the library could not be kept or read; nothing depends on it, and it is made anew',
  'unread-style': 'a citation style could not be read, and is not offered',
  'failed-repair': 'what was found could not be set right yet; it is tried again',
};

/** Writes into the log what was put right in a library. */
export function noticesTo(log: Log): (notice: Notice, library: string) => void {
  return ({ kind, ...about }, library) => {
    if (!('cause' in about)) return log.warn({ library, ...about }, words[kind]);
    // As `err` alone an error is written with what it says; under another name it is `{}`.
    const { cause: err, ...where } = about;
    log.warn({ library, ...where, err }, words[kind]);
  };
}
