import type { Reference } from './reference.ts';
/** What one team has. (Being written.) */
export interface Library {
  get(key: string): Reference | undefined;
  all(): readonly Reference[];
}
