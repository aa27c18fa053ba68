import { Writable } from 'node:stream';
import { expect, onTestFinished } from 'vitest';
import type { Config } from '../../src/config.ts';
import { defaultLimits } from '../../src/data/format.ts';
import { type Log, makeLog } from '../../src/log.ts';
import type {
  LocalDiscord,
  LocalDiscordOptions,
} from '../../src/playground/discord/local-discord.ts';
import { startLocalDiscord } from '../../src/playground/discord/start-local-discord.ts';
import { start } from '../../src/start.ts';
import type { Running } from '../../src/terminal/start.ts';
import { folder } from '../folder.ts';

/**
 * A local Discord; the test ends red if it saw anything that nobody announced. Its clock stands
 * still unless the test says otherwise: on a busy machine no deadline falls due that the test did
 * not let pass (`faults.pass`), and a bot may be started twice. How fast Ibid is, `bench/crowd.ts` measures.
 */
export async function openDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ frozen: true, identifyMs: 0, ...options });
  onTestFinished(async () => {
    await discord.stop();
    expect(discord.unexpected).toEqual([]);
  });
  return discord;
}

/** What the log said, line by line, as objects. */
export type Told = readonly Readonly<Record<string, unknown>>[];

/** The whole of Ibid, as it runs with a token, against a local Discord. */
export interface House extends Running {
  readonly config: Config;
  readonly told: Told;
}

/** Settings as if a person had written them, for this local Discord. */
export async function settings(discord: LocalDiscord, more: Partial<Config> = {}): Promise<Config> {
  return {
    token: discord.token,
    dataDir: more.dataDir ?? (await folder()),
    watchChannels: [],
    logLevel: 'debug',
    limits: defaultLimits,
    memory: 2 ** 30,
    playgroundPort: 0,
    apiBase: discord.apiBase,
    cdnBase: discord.cdnBase,
    attachmentOrigins: [discord.origin],
    styleDownloads: false,
    styleRepository: `${discord.origin}/styles/`,
    ...more,
  };
}

/** A log, and what it said. */
export function telling(
  discord: LocalDiscord,
  level: Config['logLevel'],
): { readonly log: Log; readonly told: Told } {
  const told: Record<string, unknown>[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      for (const line of chunk.toString('utf8').split('\n')) {
        if (line !== '') told.push(JSON.parse(line) as Record<string, unknown>);
      }
      done();
    },
  });
  const log = makeLog(level, { stream, pretty: false, secrets: [discord.token] });
  return { log, told };
}

/** Starts Ibid; it is stopped when the test is over, unless the test did that. */
export async function openHouse(discord: LocalDiscord, more: Partial<Config> = {}): Promise<House> {
  const config = await settings(discord, more);
  const { log, told } = telling(discord, config.logLevel);
  const running = await start(config, log);
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopped ??= running.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...running, stop, config, told };
}
