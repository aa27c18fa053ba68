import type { CslName } from '../csl.ts';
import { isRecord, text } from './values.ts';

const parts = [
  'family',
  'given',
  'non-dropping-particle',
  'dropping-particle',
  'suffix',
  'literal',
] as const;

/**
 * The names in a value of CSL-JSON: an array of them, where a bare string is an institution. What
 * says no more than how to print a name (`comma-suffix`, `static-ordering`) stays in the tags.
 */
export function names(value: unknown): CslName[] {
  const all = Array.isArray(value) ? value : [value];
  return all.flatMap((each) => name(each) ?? []);
}

function name(value: unknown): CslName | undefined {
  if (!isRecord(value)) {
    const literal = text(value);
    return literal === undefined ? undefined : { literal };
  }
  const found: { -readonly [P in keyof CslName]: CslName[P] } = {};
  for (const part of parts) {
    const said = text(value[part]);
    if (said !== undefined) found[part] = said;
  }
  // Zotero's own field for names in one piece, in files that are nearly CSL-JSON.
  const whole = found.literal ?? text(value['name']);
  if (whole !== undefined && found.family === undefined) return { literal: whole };
  if (found.family === undefined && found.given === undefined) return undefined;
  const { literal: _, ...person } = found;
  return person;
}
