import { type Options, parse } from '@retorquere/bibtex-parser';

/** Operators of mathematics, which are printed by name. */
const operators: ReadonlySet<string> = new Set(
  'log ln lg exp sin cos tan cot sec csc sinh cosh tanh arcsin arccos arctan lim limsup liminf sup inf max min arg det dim ker gcd mod deg hom Pr'.split(
    ' ',
  ),
);

/** Commands for single characters that the library does not know. */
const characters: ReadonlyMap<string, string> = new Map([
  ['textquotesingle', "'"],
  ['textasciiacute', '´'],
  ['slash', '/'],
  [' ', ' '],
  ['\n', ' '],
]);

/**
 * What the library does not know, without its commands. It takes the argument of few of them: most
 * follow in braces, and are read as text.
 */
function unsupported(node: object, tex: string): string {
  const name = 'content' in node && typeof node.content === 'string' ? node.content : '';
  return characters.get(name) ?? (operators.has(name) ? name : withoutCommands(tex));
}

/** LaTeX with its commands, braces and dollars left out. */
export function withoutCommands(tex: string): string {
  return tex
    .replace(/\\(?:begin|end) ?\{[^{}]{0,40}\}/g, '')
    .replace(/\\[a-z]+ ?|\\[\s\S]?|[{}$]/gi, '');
}

const options: Options = {
  // Nothing changes the case of a title: it stays as it was written.
  sentenceCase: false,
  applyCrossRef: false,
  unsupported,
};

/** A piece of LaTeX as Unicode with markup; `undefined` where the library cannot read it. */
export function unicode(tex: string): string | undefined {
  try {
    return parse(`@misc{k,tex={${tex}}}`, options).entries[0]?.fields['tex'];
  } catch {
    // Whatever it throws on: the text is read without it.
    return undefined;
  }
}
