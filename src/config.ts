import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { readDotenv } from './dotenv.ts';

/** How much is logged, from everything to nothing: the levels of pino. */
export type LogLevel = (typeof logLevels)[number];
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What Ibid was told: every setting, checked, with its default where nothing was said. */
export interface Config {
  /** The bot's token; without one Ibid opens the playground instead. */
  readonly token?: string;
  /** The folder of the libraries; a relative one starts at the working folder. */
  readonly dataDir: string;
  /** The ids of the channels whose files are imported as they are posted. */
  readonly watchChannels: 'all' | readonly string[];
  readonly logLevel: LogLevel;
  /** How much of one file is read: records, and bytes of one field. */
  readonly limits: { readonly records: number; readonly field: number };
  /** How many bytes of memory libraries may fill before those that are least used are closed. */
  readonly memory: number;
  /** Where the playground listens; 0 takes any free port. */
  readonly playgroundPort: number;
  /** Where Discord's API is, without the version: `rest.api` of discord.js. */
  readonly apiBase: string;
  /** Where Discord's files are: `rest.cdn` of discord.js. */
  readonly cdnBase: string;
  /** The only origins from which an attachment is fetched. */
  readonly attachmentOrigins: readonly string[];
  /** Whether a style that is lacking is fetched. */
  readonly styleDownloads: boolean;
  /** From where, with a slash at its end: `<id>.csl` follows. */
  readonly styleRepository: string;
  /** A folder of `.csl` files that every library can use; only read. */
  readonly stylesDir?: string;
}

/** The settings and what is worth a warning, or all that is wrong with them at once. */
export type ConfigReading =
  | { readonly config: Config; readonly warnings: readonly string[] }
  | { readonly faults: readonly string[] };

const api = 'https://discord.com/api';
const cdn = 'https://cdn.discordapp.com';
/** An attachment has an address at each: `url` and `proxy_url` (Discord docs, attachment object). */
const discordOrigins = [cdn, 'https://media.discordapp.net'];

/** The official repository of CSL styles. */
const repository = 'https://raw.githubusercontent.com/citation-style-language/styles/master/';

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

/** Discord's own address, or one on this machine: a typo must not send the token elsewhere. */
const baseOf = (own: string, path: string) =>
  z
    .string()
    .refine(
      (text) => {
        const local = /^http:\/\/127\.0\.0\.1:(\d+)(.*)$/.exec(text);
        return text === own || (local?.[2] === path && isPort(local[1] ?? ''));
      },
      {
        error: `must be left out, or be a Discord on this machine: http://127.0.0.1:PORT${path}`,
        // Then the two addresses are not compared as well.
        abort: true,
      },
    )
    .default(own);

/** The official repository, or a copy on this machine: no setting shall make Ibid ask others. */
const isRepository = (text: string) => {
  const local = /^http:\/\/127\.0\.0\.1:(\d+)(?:\/[\w-]+)*\/?$/.exec(text);
  return text === repository || isPort(local?.[1] ?? '');
};

/** A whole number above nothing, in digits. */
const amount = (standard: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a whole number from 1 to 999999999, in digits only')
    .transform(Number)
    .default(standard);

/** Each setting: what its text must look like, what to write instead, its default. */
const settings = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .regex(/^[\w.-]+$/, 'is no bot token: copy it again from the page “Bot” of your application')
      .optional(),
    DATA_DIR: z.string().default('data/libraries'),
    WATCH_CHANNELS: z
      .string()
      .regex(
        /^(?:all|\d{17,20}(?:\s*,\s*\d{17,20})*)$/,
        'must be empty, “all”, or ids of channels (17 to 20 digits each) with commas between them',
      )
      .transform((text) => (text === 'all' ? 'all' : text.split(/\s*,\s*/)))
      .default([]),
    MAX_RECORDS: amount(100_000),
    MAX_FIELD_BYTES: amount(1_000_000),
    MEMORY_MB: amount(1024),
    LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('info'),
    PLAYGROUND_PORT: z
      .string()
      .refine(isPort, 'must be a whole number from 0 to 65535; 0 takes any free port')
      .transform(Number)
      .default(4321),
    DISCORD_API_BASE: baseOf(api, '/api'),
    DISCORD_CDN_BASE: baseOf(cdn, ''),
    STYLE_DOWNLOADS: z.enum(['on', 'off'], 'must be on or off').default('on'),
    STYLE_REPOSITORY: z
      .string()
      .refine(
        isRepository,
        'must be left out, or be a copy on this machine: http://127.0.0.1:PORT/…/',
      )
      .transform((text) => text.replace(/\/?$/, '/'))
      .default(repository),
    STYLES_DIR: z.string().optional(),
  })
  .refine((all) => (all.DISCORD_API_BASE === api) === (all.DISCORD_CDN_BASE === cdn), {
    path: ['DISCORD_CDN_BASE'],
    error: 'and DISCORD_API_BASE go together: set both to one local Discord, or neither',
  });

/** The names of the settings; `.env.example` explains each. */
export const settingNames: readonly string[] = Object.keys(settings.shape);

/** Reads the settings from the environment of the process and the `.env` of its working folder. */
export function loadConfig(): ConfigReading {
  let dotenv = '';
  try {
    dotenv = readFileSync('.env', 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : String(error);
    if (code !== 'ENOENT') return { faults: [`.env cannot be read (${code}); check its rights.`] };
  }
  return readConfig(process.env, dotenv);
}

/**
 * Reads the settings from an environment and the text of a `.env` file. The environment wins, also
 * with an empty value, which means the default. No fault repeats a value: it may be the token,
 * pasted behind the wrong name.
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  dotenv = '',
): ConfigReading {
  const file = readDotenv(dotenv);
  const told = { ...file.values, ...environment };
  const texts = settingNames.map((name) => [name, told[name]?.trim() || undefined] as const);
  const read = settings.safeParse(Object.fromEntries(texts));
  const faults = [
    ...file.faults,
    ...(read.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}.`) ?? []),
    ...strangers(file.values),
  ];
  if (!read.success || faults.length > 0) return { faults };
  return { config: configOf(read.data), warnings: strangers(environment) };
}

function configOf(told: z.output<typeof settings>): Config {
  const cdnBase = told.DISCORD_CDN_BASE;
  return {
    ...(told.DISCORD_TOKEN === undefined ? {} : { token: told.DISCORD_TOKEN }),
    dataDir: told.DATA_DIR,
    watchChannels: told.WATCH_CHANNELS === 'all' ? 'all' : told.WATCH_CHANNELS,
    logLevel: told.LOG_LEVEL,
    limits: { records: told.MAX_RECORDS, field: told.MAX_FIELD_BYTES },
    memory: told.MEMORY_MB * 2 ** 20,
    playgroundPort: told.PLAYGROUND_PORT,
    apiBase: told.DISCORD_API_BASE,
    cdnBase,
    attachmentOrigins: cdnBase === cdn ? discordOrigins : [cdnBase],
    styleDownloads: told.STYLE_DOWNLOADS === 'on',
    styleRepository: told.STYLE_REPOSITORY,
    ...(told.STYLES_DIR === undefined ? {} : { stylesDir: told.STYLES_DIR }),
  };
}

/**
 * Sentences about names that look like settings and are none: `WATCH_CHANNEL`, `discord_token`,
 * `DISCORD_BOT_TOKEN`. In `.env`, which is ours alone, such a name is a fault; in the environment,
 * which other programs share, a warning.
 */
function strangers(names: Readonly<Record<string, string | undefined>>): string[] {
  const squeeze = (name: string) =>
    name
      .toUpperCase()
      .replace(/[^A-Z]/g, '')
      .replace(/S$/, '');
  return Object.keys(names).flatMap((name) => {
    if (settingNames.includes(name)) return [];
    const meant = settingNames.find((known) => squeeze(known) === squeeze(name));
    if (meant !== undefined) return [`${name} is no setting of Ibid: did you mean ${meant}?`];
    if (!/^DISCORD_/i.test(name)) return [];
    return [`${name} is no setting of Ibid: .env.example names them all.`];
  });
}
