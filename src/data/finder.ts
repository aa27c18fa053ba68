import type { Reference } from './reference.ts';
/** Looks works up. (Being written.) */
export interface Finder {
  find(words: string, limit: number): readonly Reference[];
}
