import type { CslName } from './csl.ts';

/** What a name is called by: `van der Berg` with its particle, or the name of an institution. */
export function surname(name: CslName): string {
  const { family, 'non-dropping-particle': particle } = name;
  if (family === undefined) return name.literal ?? name.given ?? '';
  return particle === undefined ? family : `${particle} ${family}`;
}
