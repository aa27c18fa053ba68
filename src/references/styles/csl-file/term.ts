import { Fault, quoted } from './fault.ts';
import type { Tag } from './xml.ts';

/** Terms that citeproc puts into regular expressions as they are. */
const inExpressions = /^(?:and|(?:page|year)-range-delimiter|(?:open|close)-(?:inner-)?quote)$/;

/** What would then be no letter any more; `(a+)+$` could keep a machine busy for years. */
const signs = /[\\[\](){}*+?|^$]|.-|-./;

/** Throws where a term of a style would break, or bend, an expression of citeproc's. */
export function checkTerm(term: Tag): void {
  const name = term.attributes['name']?.trim() ?? '';
  if (!inExpressions.test(name)) return;
  const text = wordsOf(term);
  if (!signs.test(text)) return;
  throw new Fault(`The term ${quoted(name)} cannot be ${quoted(text)}.`, term.line);
}

function wordsOf(tag: Tag): string {
  return tag.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('');
}
