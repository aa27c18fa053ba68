/** Why a file is no style that can be used: a sentence for whoever brought it. */
export class Fault extends Error {
  override readonly name = 'Fault';

  /** @param line where it is wrong, from 1; where that is not known, the sentence says no line */
  constructor(sentence: string, line?: number) {
    super(line === undefined ? sentence : sentence.replace(/\.$/, ` (line ${line}).`));
  }
}

/** What stands in a file, as it may stand in a sentence: in quotation marks, and never long. */
export function quoted(text: string): string {
  const seen = text.replace(/[\s\p{C}]+/gu, ' ').trim();
  return `“${seen.length > 60 ? `${seen.slice(0, 60)}…` : seen}”`;
}
