import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from './bot/connect.ts';
import { Refusal } from './commands/command.ts';
import { commands, presses } from './commands/index.ts';
import type { Config } from './config.ts';
import { bring } from './data/bring.ts';
import type { Desk } from './data/desk.ts';
import { Desks, type DesksOptions } from './data/desks.ts';
import { Held } from './data/hold.ts';
import type { Place } from './data/place.ts';
import { readStyleFolder } from './data/style-folder.ts';
import type { Log } from './log.ts';
import { noticesTo } from './notices.ts';
import { startPlayground } from './playground/playground.ts';
import { readStyle } from './references/styles/csl-file.ts';
import { Typesetter } from './references/typesetter.ts';
import { root } from './root.ts';
import type { Running } from './terminal/start.ts';

const samples = new URL('data/samples/', root);

/**
 * Brings the samples into a library that nothing was ever brought to or taken from: a sample that
 * someone forgot stays forgotten.
 */
async function bringSamples(desk: Desk): Promise<void> {
  if (desk.library.changes().length > 0) return;
  for (const file of (await readdir(samples)).sort()) {
    await bring(desk, await readFile(new URL(file, samples)), { file, by: 'ibid' });
  }
}

/** `Another Ibid (process 4711 on host desk, since 2026-11-26T09:00:00.000Z)`. */
function holderWords({ holder }: Held): string {
  if (!holder) return 'Another process';
  return `Another Ibid (process ${holder.pid} on host ${holder.host}, since ${holder.since})`;
}

/** What of a failed opening the person who starts Ibid can put right. */
function openingRefusal(error: unknown, folder: string): Refusal | undefined {
  if (error instanceof Held) {
    const way = 'Stop that one first, or set DATA_DIR to another folder.';
    return new Refusal(`${holderWords(error)} is at work with the libraries in ${folder}. ${way}`);
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ELOOP') {
    const why = 'I write to no file that may be somewhere else';
    return new Refusal(`.lock in ${folder} is a link, and ${why}. Remove it, then start me again.`);
  }
  if (!/^E(?:ACCES|PERM|ROFS|NOENT|NOTDIR|EXIST|NOSPC|NOLCK|NOTSUP)$/.test(code)) return undefined;
  const way = 'Set DATA_DIR to a folder that I may write to.';
  return new Refusal(`The libraries can't be kept in ${folder} (${code}). ${way}`);
}

/** What all libraries share. A style that can't be read is told, and not offered. */
async function desksOptions(config: Config, log: Log): Promise<DesksOptions> {
  const tell = (file: string, fault: unknown): void =>
    log.warn({ file, err: fault }, 'a citation style of STYLES_DIR is not offered');
  const { stylesDir } = config;
  const givenStyles = stylesDir === undefined ? undefined : await readStyleFolder(stylesDir, tell);
  for (const [name, bytes] of givenStyles ?? []) {
    const style = readStyle(bytes);
    if ('fault' in style) tell(`${name}.csl`, style.fault);
  }
  const { limits, memory } = config;
  return { limits, memory, warn: noticesTo(log), ...(givenStyles ? { givenStyles } : {}) };
}

/** Opens the desks in the folder that was set. Throws a `Refusal` when another process has it, or nobody may. */
async function openDesks(config: Config, log: Log): Promise<Desks> {
  try {
    return await Desks.open(config.dataDir, await desksOptions(config, log));
  } catch (error) {
    throw openingRefusal(error, config.dataDir) ?? error;
  }
}

/** A playground beside another one gets a folder of its own: each port its own libraries. */
async function openPlaygroundDesks(config: Config, log: Log, number = 1): Promise<Desks> {
  const folder = join(config.dataDir, 'playground');
  const own = number === 1 ? folder : `${folder}-${number}`;
  try {
    const desks = await Desks.open(own, await desksOptions(config, log));
    if (number > 1) log.warn({ folder: own }, 'another playground is open; this one keeps apart');
    return desks;
  } catch (error) {
    if (error instanceof Held) return openPlaygroundDesks(config, log, number + 1);
    throw openingRefusal(error, own) ?? error;
  }
}

/** What a bot runs on, and closes when it stops. */
interface Ground {
  readonly token: string;
  /** Breaks the connecting off. */
  readonly signal: AbortSignal | undefined;
  readonly config: Config;
  readonly desks: Desks;
  readonly close: () => Promise<void>;
}

/** Connects the bot, after `prepare`; whatever fails of it, the ground is closed. */
async function run(ground: Ground, log: Log, prepare?: () => Promise<void>): Promise<Running> {
  const { token, signal, config, desks } = ground;
  const typesetter = new Typesetter();
  const close = async (): Promise<void> => {
    await typesetter.close();
    await ground.close();
  };
  try {
    await prepare?.();
    const hall = { commands, presses, desks, typesetter, config, log };
    const bot = await connect(token, hall, signal);
    log.debug({ bot: bot.name }, 'connected');
    const stop = async (): Promise<void> => {
      await bot.stop();
      await close();
    };
    return { lost: bot.lost, stop };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The bot in its own small Discord, for trying it out: with its own libraries, apart from real ones. */
async function startInPlayground(
  config: Config,
  log: Log,
  signal: AbortSignal | undefined,
): Promise<Running> {
  const desks = await openPlaygroundDesks(config, log);
  const { discord, pageUrl, stop } = await startPlayground({ port: config.playgroundPort });
  const local: Config = {
    ...config,
    watchChannels: 'all',
    apiBase: discord.apiBase,
    cdnBase: discord.cdnBase,
    attachmentOrigins: [discord.origin],
  };
  const close = async (): Promise<void> => {
    await desks.close();
    await stop();
  };
  const ground = { token: discord.token, signal, config: local, desks, close };
  const place: Place = { kind: 'guild', id: discord.guildId };
  const running = await run(ground, log, () => desks.use(place, bringSamples));
  return { address: pageUrl, ...running };
}

/** The bot on Discord. */
async function startOnDiscord(
  token: string,
  config: Config,
  log: Log,
  signal: AbortSignal | undefined,
): Promise<Running> {
  const desks = await openDesks(config, log);
  const running = await run({ token, signal, config, desks, close: () => desks.close() }, log);
  log.info('the desk is open on Discord');
  return running;
}

/**
 * Opens the desk: on Discord with a token, else in the playground. Throws `Refusal` (see `connect`), or the
 * reason of `signal` when that is aborted.
 */
export function start(config: Config, log: Log, signal?: AbortSignal): Promise<Running> {
  return config.token === undefined
    ? startInPlayground(config, log, signal)
    : startOnDiscord(config.token, config, log, signal);
}
