import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The path of something in the shared folder beside the project (real corpora, hostile files), or
 * `undefined` where it does not stand: such tests say skipped, and our own fixtures cover each rule.
 *
 * @example describe.skipIf(!shared('corpus'))('reads the real files', …)
 */
export function shared(part: string): string | undefined {
  const path = fileURLToPath(new URL(`../../shared/${part}`, import.meta.url));
  return existsSync(path) ? path : undefined;
}
