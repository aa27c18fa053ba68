import type { Finding } from '../../data/check.ts';
import type { Notice } from '../../data/store/faults.ts';

/** What an opening found and did, as a sentence. */
export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'torn-tail':
      return `${notice.file} ends in the middle of a change that nobody was told is saved; what there is of it goes to ${notice.aside}.`;
    case 'damaged-tail':
      return `${notice.file} is damaged at its end; what may have been saved changes goes to ${notice.aside}, all before it is there.`;
    case 'missing-journal':
      return `${notice.file} is missing; changes since its snapshot may be lost. Look for it in a backup.`;
    case 'rebuilt-snapshot':
      return `${notice.file} is damaged and goes to ${notice.aside}; its state is made anew from ${notice.from}.`;
    case 'failed-snapshot':
      return `${notice.file} could not be written (${String(notice.cause)}); the journal goes on.`;
    case 'failed-beside':
      return `${notice.file} could not be kept or read (${String(notice.cause)}); nothing depends on it, and it is made anew.`;
    case 'unread-style':
      return `The citation style ${notice.file} could not be read (${String(notice.cause)}); it is not offered.`;
    case 'failed-repair':
      return `${notice.file} could not be set right yet (${String(notice.cause)}).`;
  }
}

/** A finding as a sentence. */
export function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case 'unreadable':
      return finding.cause.message;
    case 'to-mend':
      return noticeWords(finding.notice);
    case 'damaged-line':
      return `${finding.file}:${finding.line}: the checksum does not fit; the file is only in reserve.`;
    case 'odd-row':
      return `${finding.table} ${finding.key}: ${finding.why}.`;
    case 'here-and-gone':
      return `${finding.key} is in the library and among the works that left.`;
    case 'unknown-work':
      return `The log (${finding.change}) speaks of ${finding.key}, which is nowhere.`;
    case 'unknown-change':
      return `${finding.key} has words from ${finding.change}, which is not in the log.`;
    case 'no-history':
      return `The log does not say where ${finding.key} came from.`;
  }
}

/** `3.4 MB`. */
export function sizeWords(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e5 ? 2 : 1)} MB`;
}

/** `1 work`, `12 works`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
