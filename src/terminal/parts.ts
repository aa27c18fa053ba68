import type { ConfigReading } from '../config.ts';
import type { Io } from './io.ts';

/** What a command in a file of its own needs of the rest of the command line. */
export interface Parts {
  readonly io: Io;
  readonly config: () => ConfigReading;
  /** Hears the exit code. */
  readonly ended: (code: number) => void;
}
