import type { LIMITS } from '../../../../src/playground/discord/limits.ts';
import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import type { Answered } from '../wire.ts';

/** A row of the table. */
export type Row = keyof typeof LIMITS;

/** Asks for that much of what the row is about; gives the code or status of the answer. */
export type Maker = (local: LocalDiscord, size: number) => Promise<Answered>;

/** That many things, each made from its number. */
export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: Math.max(0, count) }, (_, index) => make(index));
}

/** A text of that many letters. */
export function text(length: number): string {
  return 'x'.repeat(Math.max(0, length));
}

/** A web address of that many letters. */
export function address(length: number): string {
  return 'https://a.b/'.padEnd(length, 'x');
}
