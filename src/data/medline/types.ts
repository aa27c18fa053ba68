import type { TaggedLine } from '../ris/block.ts';

/**
 * The publication types (PT) that make a work something else than an article, as values of TY. The
 * upper line wins; NLM has some two hundred more, such as Review or Letter, all of them articles.
 */
const types: readonly (readonly [pt: RegExp, ty: string])[] = [
  [/^book chapter$/i, 'CHAP'],
  [/^books?$/i, 'BOOK'], // Books: ERIC
  [/\bdissertations?\b/i, 'THES'], // Academic Dissertation; Dissertations/Theses (ERIC)
  [/^journal articles?$/i, 'JOUR'],
  [/^newspaper article$/i, 'NEWS'],
  [/^video-audio media$/i, 'VIDEO'],
  [/^legal cases?$/i, 'CASE'],
  [/^legislation$/i, 'STAT'],
  [/^technical report$|^reports\b/i, 'RPRT'], // Reports - Research: ERIC
];

/** The type of a work, as a value of TY, from its publication types; else from its titles. */
export function typeOf(values: readonly TaggedLine[], record: readonly TaggedLine[]): string {
  for (const [pt, ty] of types) if (values.some(({ value }) => pt.test(value))) return ty;
  const has = (name: string) => record.some(({ tag, value }) => tag === name && value !== '');
  if (!has('BTI') || has('JT')) return 'JOUR';
  return has('TI') ? 'CHAP' : 'BOOK';
}
