import { readFileSync } from 'node:fs';
import { citeKey } from '../src/data/cite-key.ts';
import { read } from '../src/data/read.ts';
import type { Found, Reference } from '../src/data/reference.ts';
import { from } from './works.ts';

/** The record that the project started from, byte for byte. */
export const seedBytes: Uint8Array = readFileSync(
  new URL('../data/samples/record.txt', import.meta.url),
);

/** The seed as the reader gives it. */
export function seedFound(): Found {
  const [found] = read(seedBytes).references;
  if (!found) throw new Error('the seed record could not be read');
  return found;
}

/** The seed as a library keeps it: `liapi2025factors`. */
export function seedReference(): Reference {
  const found = seedFound();
  return { key: citeKey(found.csl, () => false), source: from(), ...found };
}
