import { Refusal } from '../commands/command.ts';
import type { Config, ConfigReading } from '../config.ts';
import { type Log, makeLog } from '../log.ts';
import { type Io, print } from './io.ts';
import { listen, type Signals } from './signals.ts';

/** A desk that is open, until it is told to stop. */
export interface Running {
  /** The page of the playground, when that is what was started. */
  readonly address?: string;
  /** Resolves with the reason when Discord has sent the bot away for good. */
  readonly lost: Promise<Refusal>;
  /** Closes everything; resolves when nothing is left half done. */
  readonly stop: () => Promise<void>;
}

/** What `ibid start` needs from the floor above it. */
export interface StartParts {
  readonly config: () => ConfigReading;
  /**
   * Opens the desk. Throws a `Refusal` when the person who starts it can put it right; breaks off, with
   * nothing left open, when `signal` is aborted.
   */
  readonly start: (config: Config, log: Log, signal: AbortSignal) => Promise<Running>;
  readonly signals: Signals;
}

/** `ibid start`: opens the desk and keeps it open until Ctrl-C or SIGTERM. Returns the exit code. */
export async function startDesk(parts: StartParts, io: Io): Promise<number> {
  const reading = parts.config();
  if ('faults' in reading) {
    await print(io.stderr, reading.faults.map((fault) => `${fault}\n`).join(''));
    return 1;
  }
  const { config, warnings } = reading;
  const secrets = config.token === undefined ? [] : [config.token];
  const log = makeLog(config.logLevel, { stream: io.stderr, secrets });
  for (const warning of warnings) log.warn(warning);

  const listening = listen(parts.signals);
  try {
    const running = await parts.start(config, log, listening.signal);
    if (running.address) await print(io.stdout, welcome(running.address, config.playgroundPort));
    const lost = await Promise.race([running.lost, listening.asked]);
    if (!lost) log.info('stopping; Ctrl-C once more stops at once');
    await running.stop();
    if (lost) throw lost;
    return 0;
  } catch (error) {
    if (error === listening.signal.reason) {
      log.info('stopped before the desk was open');
      return 0;
    }
    if (error instanceof Refusal) await print(io.stderr, `${error.message}\n`);
    else log.fatal({ err: error }, 'Ibid has failed; this is a bug, or its machine is in trouble');
    return 1;
  } finally {
    await listening.end();
  }
}

/** One line with the address of the page, and the port that was asked for when it was taken. */
function welcome(address: string, asked: number): string {
  const taken = asked !== 0 && new URL(address).port !== String(asked);
  const note = taken ? ` (port ${asked} is taken)` : '';
  return `The playground is open${note}: ${address}\n`;
}
