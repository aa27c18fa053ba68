import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from './bot/connect.ts';
import { commands, presses } from './commands/index.ts';
import type { Config } from './config.ts';
import type { Desk } from './data/desk.ts';
import { Desks } from './data/desks.ts';
import { read } from './data/read.ts';
import type { Log } from './log.ts';
import { startPlayground } from './playground/playground.ts';
import type { Running } from './terminal/start.ts';

/** The samples stand beside `src/` and `dist/` alike. */
const samples = new URL('../data/samples/', import.meta.url);

/**
 * Brings the samples into a library that nothing was ever brought to or taken from: a sample that
 * someone forgot stays forgotten.
 */
async function bringSamples({ library }: Desk): Promise<void> {
  if (library.changes().length > 0) return;
  for (const file of (await readdir(samples)).sort()) {
    const bytes = await readFile(new URL(file, samples));
    const hash = createHash('sha256').update(bytes).digest('hex');
    const at = new Date().toISOString();
    await library.merge(read(bytes).references, { file, hash, by: 'ibid', at });
  }
}

/** The bot in its own small Discord, for trying it out: with its own libraries, apart from real ones. */
async function startInPlayground(config: Config, log: Log): Promise<Running> {
  const { playgroundPort: port } = config;
  const playground = await startPlayground({ port });
  const { discord, pageUrl } = playground;
  const local: Config = {
    ...config,
    dataDir: join(config.dataDir, 'playground'),
    watchChannels: 'all',
    apiBase: discord.apiBase,
    cdnBase: discord.cdnBase,
    attachmentOrigins: [discord.origin],
  };
  try {
    const desks = new Desks(local.dataDir);
    await bringSamples(await desks.at({ kind: 'guild', id: discord.guildId }));
    const bot = await connect(discord.token, { commands, presses, desks, config: local, log });
    const stop = async (): Promise<void> => {
      await bot.stop();
      await desks.settled();
      await playground.stop();
    };
    return { address: pageUrl, lost: bot.lost, stop };
  } catch (error) {
    await playground.stop();
    throw error;
  }
}

/** The bot on Discord. */
async function startOnDiscord(token: string, config: Config, log: Log): Promise<Running> {
  const desks = new Desks(config.dataDir);
  const bot = await connect(token, { commands, presses, desks, config, log });
  log.info({ bot: bot.name }, 'the desk is open on Discord');
  const stop = async (): Promise<void> => {
    await bot.stop();
    await desks.settled();
  };
  return { lost: bot.lost, stop };
}

/** Opens the desk: on Discord with a token, else in the playground. Throws `Refusal` (see `connect`). */
export function start(config: Config, log: Log): Promise<Running> {
  return config.token === undefined
    ? startInPlayground(config, log)
    : startOnDiscord(config.token, config, log);
}
