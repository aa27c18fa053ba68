import { defaultLimits } from '../../data/format.ts';
import type { Reference } from '../../data/reference.ts';
import type { Parts } from '../parts.ts';
import { gathered } from './gathered.ts';
import { keptLibrary } from './kept.ts';

/** Where works come from. */
export interface Sources {
  /** Files; none where a library is named. */
  readonly files: readonly string[];
  /** The folder of a library. */
  readonly library?: string;
}

/** The works of files, or of a library. Throws what `faultWords` has words for where they cannot be had. */
export async function worksIn(
  { library, files }: Sources,
  parts: Pick<Parts, 'io' | 'config'>,
): Promise<readonly Reference[]> {
  if (library !== undefined) return (await keptLibrary(library, parts.io)).works;
  return worksOf(files, parts);
}

/** The works of files. */
export function worksOf(
  files: readonly string[],
  { io, config }: Pick<Parts, 'io' | 'config'>,
): Promise<readonly Reference[]> {
  // Settings that are wrong are told by `ibid start`; files can be looked into without them.
  const settings = config();
  return gathered(files, 'config' in settings ? settings.config.limits : defaultLimits, io);
}
