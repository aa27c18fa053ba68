import { entryType } from './types.ts';

/** What an entry begins with: nothing else begins a line in this way but annotations and at-rules. */
const opening = /^[ \t\uFEFF]*@[ \t]*([a-z][\w-]{0,40})[ \t]*([{(])/gim;

const field = '[a-z][\\w-]{0,30}\\s*=';
/** By hand and by DOI: `@article{Müller 2020,`, `@article{https://doi.org/10.1002/(SICI)…`, no comma. */
const anyKey = `[^\\s={},"@][^\\r\\n={},]{0,300}(?:,|[\\r\\n]\\s*${field})`;
const strictKey = `(?:[^\\s,={}()"@#%\\\\]{1,200}\\s*)?,\\s*(?:${field}|(?![\\s\\S]))`;

const rest = {
  string: pattern(`[\\w:.+-]{1,80}\\s*=`),
  preamble: pattern(`["{]`),
  comment: pattern(''),
  /** An entry of a type that we know; in braces, which Java has not. */
  known: pattern(`(?:${anyKey}|${field}|,)`),
  /** Any other: a key and a field, or a field where the key was forgotten. */
  unknown: pattern(`(?:${strictKey}|${field}\\s*[{"\\d])`),
};

function pattern(source: string): RegExp {
  return new RegExp(`\\s*${source}`, 'iy');
}

/** Where the first entry of BibTeX begins in a text. */
export function begins(text: string): number | undefined {
  for (const match of text.matchAll(opening)) {
    const [whole, word = '', brace] = match;
    const form = formOf(word.toLowerCase(), brace === '{');
    if (form === undefined) continue;
    form.lastIndex = match.index + whole.length;
    if (form.test(text)) return match.index;
  }
  return undefined;
}

/** What must follow `@word{`. Parentheses are Java's too: such a word is an entry's if we know it. */
function formOf(word: string, inBraces: boolean): RegExp | undefined {
  if (word === 'string') return rest.string;
  if (word === 'preamble') return rest.preamble;
  if (word === 'comment') return inBraces ? rest.comment : undefined;
  const isKnown = entryType(word) !== undefined;
  if (inBraces) return isKnown ? rest.known : rest.unknown;
  return isKnown ? rest.unknown : undefined;
}
