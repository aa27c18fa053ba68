import { subscript, superscript } from './raised.ts';
import type { Run } from './runs.ts';

/** The runs as text without any look, but for the superscripts and subscripts that Unicode has. */
export function toPlain(runs: readonly Run[]): string {
  return runs.map(shown).join('');
}

/** The characters that stand for one run where there is nothing but characters. */
export function shown({ text, sup, sub }: Run): string {
  if (sup) return superscript(text);
  return sub ? subscript(text) : text;
}
