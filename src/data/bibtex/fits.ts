import { entryType } from './types.ts';

/** What may stand above the first entry: blank lines, `%`, a Markdown fence, JabRef 2's two lines. */
const above =
  /^(?:\uFEFF|[ \t]*(?:%[^\n]*|```[^\n]*|This file was created with JabRef[^\n]*|Encoding: [^\n]*)?\r?\n)*[ \t]*/;
const directive = /^@[ \t]*(?:string|preamble|comment)[ \t]*[{("]/i;
/** A key, or a field where the key was forgotten. */
const first =
  /^@[ \t]*([a-z][\w-]{0,40})[ \t]*([{(])\s*(?:[^\s,={}()"@#%\\]{0,200}\s*,|[a-z]{1,30}\s*=\s*[{"\d])/i;

/** Whether a text begins with an entry of BibTeX: no other format begins with `@word{key,`. */
export function fits(start: string): boolean {
  const text = start.slice(above.exec(start)?.[0].length ?? 0);
  if (directive.test(text)) return true;
  const [, word = '', brace] = first.exec(text) ?? [];
  // Parentheses are Java's too, and such words are an entry's only where we know them.
  return word !== '' && (brace === '{' || entryType(word.toLowerCase()) !== undefined);
}
