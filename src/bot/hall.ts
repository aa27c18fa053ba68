import type { Command, Presses } from '../commands/command.ts';
import type { Config } from '../config.ts';
import type { Desks } from '../data/desks.ts';
import type { Log } from '../log.ts';
import type { Typesetter } from '../references/typesetter.ts';

/** All that answering needs to know of. */
export interface Hall {
  readonly commands: readonly Command[];
  readonly presses: Presses;
  readonly desks: Pick<Desks, 'placeFor' | 'use'>;
  readonly typesetter: Typesetter;
  readonly config: Config;
  readonly log: Log;
}
