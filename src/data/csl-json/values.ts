import { oneLine } from '../ris/values.ts';

/** Whether a JSON value is an object with named members. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string or a number as one line of words; `undefined` where it is neither, or blank. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const words = oneLine(value);
  return words === '' ? undefined : words;
}

/** An abstract or a note: its lines are kept. */
export function lines(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.includes('\n')) return text(value);
  const said = value.split('\n').map(oneLine);
  const kept = said.filter((line) => line !== '').join('\n');
  return kept === '' ? undefined : kept;
}
