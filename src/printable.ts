/** Ends of lines, tabs, and what would command the terminal (C0 and C1 controls, ECMA-48). */
const controls = /[\p{Cc}\u2028\u2029]+/gu;

/** Text from a file or from Discord as one line that is safe to print on a terminal. */
export function printable(text: string): string {
  return text.replace(controls, ' ').trim();
}

/** The same for text that has lines, as a file has. */
export function printableLines(text: string): string {
  return text.replace(/(?!\n)[\p{Cc}\u2028\u2029]/gu, ' ');
}
