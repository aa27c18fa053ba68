import { invalidForm, type Wrong } from '../api-error.ts';
import { isRecord } from '../record.ts';
import type { Code } from './codes.ts';
import { Field } from './field.ts';

/** Checks a whole body. Throws Discord's 50035 with everything that is wrong in it. */
export function validate(body: unknown, check: (field: Field) => void): void {
  const wrongs: Wrong[] = [];
  const field = new Field(body, [], wrongs);
  if (isRecord(body) || Array.isArray(body)) check(field);
  else field.wrong('DICT_TYPE_CONVERT');
  if (wrongs.length > 0) throw invalidForm(wrongs);
}

/** Notes every value of that name that an earlier element of the list has already; `nothing` may come again. */
export function unique(list: readonly Field[], name: string, code: Code, nothing?: unknown): void {
  const named = list.map((each) => each.at(name));
  distinct(named, code, nothing);
}

/** The same for the elements themselves. */
export function distinct(list: readonly Field[], code: Code, nothing?: unknown): void {
  const seen = new Set<unknown>();
  for (const field of list) {
    if (field.empty || field.value === nothing) continue;
    if (seen.has(field.value)) field.wrong(code);
    seen.add(field.value);
  }
}
