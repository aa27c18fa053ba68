/**
 * A seal: it stands in texts that citeproc would take for its own, and is gone from what it prints. Unicode keeps
 * this character for the inside of programs: no text has it.
 */
const SEAL = '\ufdd0';

/** What citeproc prints in place of nothing; in a title it is only words. */
const PLACEHOLDER = /\[(?=CSL STYLE ERROR:|NO_PRINTED_FORM\])/g;

/** `constructor`, `__proto__`, `valueOf` … */
const INHERITED = Object.getOwnPropertyNames(Object.prototype);

/** The first letter of such a word, where it is one by itself. */
const INHERITED_WORD = new RegExp(`(?<!\\w)(?=(?:${INHERITED.join('|')})(?!\\w))\\w`, 'g');

/** A text that citeproc can't take for what it prints itself where there is nothing. */
export function sealedText(text: string): string {
  return text.includes('[') ? text.replaceAll(PLACEHOLDER, `[${SEAL}`) : text;
}

/**
 * A part of a name. citeproc looks names up in plain objects, and breaks on a family `constructor` and a
 * given name `__proto__`, which every object knows.
 */
export function sealedName(text: string): string {
  // The & of `Johnson & Johnson` is none that a style has set between two names.
  return sealedText(text).replaceAll(' & ', ` &${SEAL} `).replaceAll(INHERITED_WORD, `$&${SEAL}`);
}

/** What was sealed, as it was. */
export function unseal(text: string): string {
  return text.replaceAll(SEAL, '');
}

/** Does every object of JavaScript know this word? */
export function isInherited(word: string): boolean {
  return INHERITED.includes(word);
}
