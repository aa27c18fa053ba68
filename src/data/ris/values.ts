import { plain } from './markup.ts';

/** What programs write where they have nothing: R, Python and spreadsheets each in their way. */
const nothing: ReadonlySet<string> = new Set(['NA', 'N/A', 'n/a', 'NaN', 'nan', 'NULL', 'null', 'None', '-', '--', '/', '///']);

/** Whether a value says that there is none. */
export function isAbsent(value: string): boolean {
  return value === '' || (value.length <= 4 && nothing.has(value.trim()));
}

/** A value as running text: line folds and runs of white space are one space, entities are read. */
export function words(value: string): string {
  return plain(fold(value));
}

/** Line folds and runs of white space as one space. */
export function fold(value: string): string {
  return loose.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
}

const loose = /^\s|\s$|\s{2}|[^\S ]/;
