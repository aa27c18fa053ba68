import type { CommandLine } from './command-line.ts';

/** What stands in the composer: words with files beside them, or a command. */
export interface Draft {
  readonly words: string;
  readonly files: readonly File[];
  readonly command: CommandLine | undefined;
}

/** Nothing written. */
export const blank: Draft = { words: '', files: [], command: undefined };

/** Whether nobody wrote anything between the one and the other. */
export function isSame(one: Draft, other: Draft): boolean {
  return one.words === other.words && one.files === other.files && one.command === other.command;
}
