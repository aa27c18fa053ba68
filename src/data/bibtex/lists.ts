import type { Draft } from '../csl.ts';
import { oneLine } from '../ris/values.ts';
import { parts } from './parts.ts';
import { line } from './texts.ts';
import { first, type Values } from './values.ts';

/** The values that are lists: keywords, and the places where the authors work (Scopus, Web of Science). */
export function lists(values: Values): Partial<Draft> {
  const keywords = list(first(values, ['keywords', 'keyword', 'author_keywords']));
  const affiliations = list(first(values, ['affiliation', 'affiliations']), ';');
  return {
    ...(keywords.length > 0 && { keyword: [...new Set(keywords)].join('; ') }),
    ...(affiliations.length > 0 && { custom: { affiliations } }),
  };
}

/** Parted by semicolons if there are any, else by commas; what is in braces is one. */
function list(value: string, separator?: ';'): string[] {
  const text = oneLine(value);
  const bySemicolon = parts(text, ';');
  const all = separator || bySemicolon.length > 1 ? bySemicolon : parts(text, ',');
  return all.map(line).filter((word) => word !== '');
}
