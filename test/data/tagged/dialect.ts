import type { Dialect } from '../../../src/data/tagged/dialect.ts';

/** A format made up for the tests: `A:value`, `N` begins a record, `E` ends one, `*` wraps. */
export const letters: Dialect = {
  format: 'refer',
  split: (line) => (line[1] === ':' ? { tag: line.slice(0, 1), value: line.slice(2) } : undefined),
  opens: (tag) => tag === 'N',
  begins: (tag) => tag !== 'X',
  closes: (tag) => tag === 'E',
  wraps: (line) => line === '*',
  parted: true,
  goesOn: () => false,
  continues: (line, { gap }) => !gap && line.startsWith(' '),
  unfold: (_, lines) => lines.join('|'),
  written: ({ tag, value }) => `${tag}:${value}`,
  toRis: (record) => record,
  finish: (csl) => csl,
};
