import { unicode, withoutCommands } from './library.ts';

/** Whether a text has anything that LaTeX would not print as it is. */
const special = /[\\${}~]|--|``|''/;

/**
 * LaTeX as Unicode, with the markup of CSL (`<i>`, `<b>`, `<sup>`, `<sub>`, small capitals). Only words
 * with commands or formulas go to the library, which takes a millisecond for each; all other text is
 * as it stands, without its braces.
 */
export function latex(value: string): string {
  if (!special.test(value)) return value;
  let budget = mostRead;
  const read = words(shielded(value)).map((word) => {
    if (!word.includes('\\') && !word.includes('$')) return typeset(word);
    return known.get(word) ?? (budget-- > 0 ? remember(word) : typeset(withoutCommands(word)));
  });
  return unshielded(read.join(''));
}

/** A value with more words to look up than this is no text of a person; it must not stop all others. */
const mostRead = 60;
const longestRead = 2000;

/** What words came to: names and terms come again all through a file. */
const known = new Map<string, string>();
const mostKnown = 5000;

function remember(word: string): string {
  if (known.size >= mostKnown) known.clear();
  const read = look(word);
  known.set(word, read);
  return read;
}

function look(word: string): string {
  const readable = word.length <= longestRead && isBalanced(word);
  const read = readable ? unicode(raised(word.replace(dotless, '$1{$2$3}'))) : undefined;
  if (read === undefined) return typeset(withoutCommands(word));
  return read
    .normalize('NFC')
    .replace(/<\/?(?:a|code|h\d|p|br|li|ul|blockquote)(?: href="[^"]*")?>/g, '');
}

/** An accent takes the place of the dot, and the letter is an i again: `Garc{\'\i}a`. */
const dotless = /(\\(?:['`^"~=.]|[uvHcrk](?![a-z])))\s*(?:\{\\([ij])\s?\}|\\([ij])(?![a-z])\s?)/gi;

/** The library makes H₂ of `H\textsubscript{2}`, and markup where a character has no such form. */
function raised(word: string): string {
  return word.replace(/\\text(?:sub|super)script *\{/g, `$&${noForm}`);
}

/** Whether all braces close; the library takes the one behind a last backslash for text. */
function isBalanced(word: string): boolean {
  let depth = 0;
  for (let i = 0; i < word.length; i++) {
    const character = word.charAt(i);
    if (character === '\\') i++;
    else if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
    if (i >= word.length) return false;
  }
  return depth === 0;
}

/** Text without commands: ligatures, a tie as a space that does not break, no braces. */
function typeset(word: string): string {
  if (!special.test(word)) return word;
  return word
    .replaceAll('---', '—')
    .replaceAll('--', '–')
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replaceAll('~', '\u00A0')
    .replace(/[{}]/g, '');
}

/** Characters that are text and must not look like LaTeX meanwhile; each stands for itself below. */
const shields = '&%#_{}<>$';
/** Unicode keeps U+FDD0 to U+FDEF for such use inside of programs: no text has them. */
const firstShield = 0xfdd0;
const noForm = '\uFDEF';

function shield(character: string): string {
  return String.fromCharCode(firstShield + shields.indexOf(character));
}

/**
 * A bare `%` in a value begins no comment (BibTeX), and `<` is no inverted exclamation mark (the
 * library knows the oldest font of TeX only). A dollar opens a formula only as pandoc has it: what
 * costs $5 or $10 is none.
 */
function shielded(value: string): string {
  return value
    .replace(/\\((?:Bib)?(?:La)?TeX)(?![a-z])(?:\{\}| +)?/gi, '$1')
    .replace(/\\(?:text(less|greater)(?:\{\}| +|(?![a-z]))|([\s\S]))/gi, escaped)
    .replace(/[<>%]/g, shield)
    .replace(/\$(?:([^\s$](?:[^$]{0,500}[^\s$])?)\$(?!\d))?/g, (all, formula) =>
      formula === undefined ? shield('$') : all,
    );
}

function escaped(all: string, sign: string | undefined, character: string | undefined): string {
  if (sign !== undefined) return shield(sign.toLowerCase() === 'less' ? '<' : '>');
  return character !== undefined && shields.includes(character) ? shield(character) : all;
}

function unshielded(text: string): string {
  return text.replace(/[\uFDD0-\uFDD8\uFDEF]/g, (sign) =>
    sign === noForm ? '' : shields.charAt(sign.charCodeAt(0) - firstShield),
  );
}

/** A text as its words and the spaces between them: what is in braces or in a formula is not parted. */
function words(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  let formula = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\\') i++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === '$') formula = !formula;
    else if (character === ' ' && depth <= 0 && !formula && !isGap(text, i)) {
      parts.push(text.slice(from, i), ' ');
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** Whether a space only ends the name of a command: `\o stergaard`. */
function isGap(text: string, at: number): boolean {
  let i = at - 1;
  while (at - i < 40 && /[a-z]/i.test(text.charAt(i))) i--;
  return i < at - 1 && text.charAt(i) === '\\';
}
