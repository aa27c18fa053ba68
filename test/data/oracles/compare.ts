import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../../src/data/csl.ts';
import { read } from '../../../src/data/read.ts';
import type { Found, Tag } from '../../../src/data/reference.ts';
import { shared } from '../../shared.ts';
import { reasons } from './reasons.ts';

/** What a model says of one work, field by field. */
export type Fields = Readonly<Record<string, unknown>>;

/** One case of another project's tests: what it expects, and what we have, in the same words. */
export interface Case {
  readonly name: string;
  readonly theirs: Fields;
  readonly ours: Fields;
}

/** The stored tests of another project, in its shape; `undefined` where they do not stand beside us. */
export function stored<Shape>(file: string): Shape | undefined {
  const path = shared(`oracle/${file}`);
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as Shape);
}

/** The works in a text. */
export function works(text: string): readonly Found[] {
  return read(new TextEncoder().encode(text)).references;
}

/** The CSL of a work, as fields; of a work that there is not, none. */
export function cslOf(found: Found | undefined): Fields {
  const item: CslItem | undefined = found?.csl;
  return item === undefined ? {} : { ...item };
}

/** The values of one tag of a work. */
export function valuesOf(found: Found | undefined, ...tags: readonly string[]): readonly string[] {
  const own = (found?.tags ?? []).filter(([tag]: Tag) => tags.includes(tag));
  return own.map(([, value]) => value);
}

/** The fields of theirs that we do not have, or have otherwise. Only white space is folded. */
function differing({ theirs, ours }: Case): readonly string[] {
  return Object.keys(theirs).filter(
    (field) => !isDeepStrictEqual(folded(theirs[field]), folded(ours[field])),
  );
}

function folded(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(folded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, folded(part)]));
}

/**
 * Tests, where there are cases, that we say what another project says of each of its cases, but for the fields that have a
 * reason in the list; and that every reason is still needed.
 */
export function agree(project: string, cases: readonly Case[] | undefined): void {
  const own = reasons[project] ?? {};
  describe.skipIf(cases === undefined)(project, () => {
    test.each((cases ?? []).map((one) => [one.name, one] as const))('%s', (name, one) => {
      const excused = own[name] ?? {};
      const left = differing(one).filter((field) => excused[field] === undefined);
      expect(excused['*'] === undefined ? left : []).toEqual([]);
    });

    test('the reasons are still needed', () => {
      const needed = new Map(cases?.map((one) => [one.name, differing(one)]));
      for (const [name, fields] of Object.entries(own)) {
        const left = Object.keys(fields).filter((field) => field !== '*');
        expect(needed.get(name), name).toEqual(expect.arrayContaining(left));
        expect(needed.get(name), name).not.toEqual([]);
      }
    });
  });
}
