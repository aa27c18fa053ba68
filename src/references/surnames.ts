import type { Engine } from 'citeproc';
import type { CslItem, CslName } from '../data/csl.ts';
import { joiner } from './engine.ts';
import { escaped } from './escaped.ts';

/**
 * Who wrote a work, in the sentence, where a style has no words for that: `Smith` · `van Smith and Müller`
 * · `Smith et al.` in the language of the engine; nothing where nobody is named.
 */
export function surnames(engine: Engine, { author, editor }: CslItem): string {
  const [first = '', second, ...others] = (author ?? editor ?? []).map(surname);
  if (second === undefined) return first;
  if (others.length > 0) return `${first}${joiner(engine.getTerm('et-al')).trimEnd()}`;
  return `${first}${joiner(engine.getTerm('and'))}${second}`;
}

/** As styles with names have it in the text: `van Beethoven` and `d’Alembert`, but no particle that drops. */
function surname(name: CslName): string {
  const { literal, family, given, 'non-dropping-particle': particle = '' } = name;
  const gap = particle === '' || /['’-]$/.test(particle) ? '' : ' ';
  const whole = literal ?? (family === undefined ? given : `${particle}${gap}${family}`);
  return escaped(whole ?? '').replaceAll("'", '’');
}
