import type { LocalDiscord, LocalDiscordOptions } from './discord/local-discord.ts';
import { startLocalDiscord } from './discord/start-local-discord.ts';
import { pageOf } from './serving/page-server.ts';

/** How a playground is to be: as its local Discord, which it gives a page. */
export interface PlaygroundOptions extends Omit<LocalDiscordOptions, 'elsewhere'> {
  /** The wanted port; when it is taken, the next free one is. 0 takes any. */
  readonly port: number;
}

/** A local Discord with a page to use it. */
export interface Playground {
  /** The address to open: `http://127.0.0.1:PORT/`. */
  readonly pageUrl: string;
  readonly discord: LocalDiscord;
  /** Closes every connection and frees the port. */
  stop(): Promise<void>;
}

/** How many ports behind the wanted one are tried, before any free one is taken. */
const nextPorts = 20;

/** Starts a local Discord with its page on one port of this computer, taking the next free one. */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const discord = await startOnFreePort(options, portsFrom(options.port));
  return { pageUrl: `${discord.origin}/`, discord, stop: () => discord.stop() };
}

async function startOnFreePort(
  options: PlaygroundOptions,
  ports: readonly number[],
): Promise<LocalDiscord> {
  for (const port of ports) {
    try {
      return await startLocalDiscord({ ...options, port, elsewhere: pageOf });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken) throw error;
    }
  }
  return startLocalDiscord({ ...options, port: 0, elsewhere: pageOf });
}

/** The wanted port and those behind it, up to the highest port there is. */
function portsFrom(wanted: number): readonly number[] {
  if (wanted === 0) return [];
  const next = Array.from({ length: nextPorts }, (_, step) => wanted + 1 + step);
  return [wanted, ...next.filter((port) => port <= 65_535)];
}
