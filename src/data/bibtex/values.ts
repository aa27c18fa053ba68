import type { Field } from './entry.ts';
import { line } from './texts.ts';

/** The values of an entry's fields by name, still LaTeX; of twins the first. */
export type Values = ReadonlyMap<string, string>;

/** The fields of an entry by name; those that say nothing are absent. */
export function valuesOf(fields: readonly Field[]): Values {
  const values = new Map<string, string>();
  for (const { name, value } of fields) {
    if (value.trim() !== '' && !values.has(name)) values.set(name, value);
  }
  return values;
}

/** The first of these fields that there is, still LaTeX; empty where there is none. */
export function first(values: Values, names: readonly string[]): string {
  for (const name of names) {
    const value = values.get(name);
    if (value !== undefined) return value;
  }
  return '';
}

/** The first of these fields that there is, as a line of text; `undefined` where there is none. */
export function text(values: Values, ...names: readonly string[]): string | undefined {
  return line(first(values, names)) || undefined;
}
