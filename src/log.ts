import type { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { type PrettyOptions, prettyFactory } from 'pino-pretty';
import type { LogLevel } from './config.ts';
import { printable } from './printable.ts';

/** Where events are told: `log.info({ server }, 'what happened')`, an error as `{ err }`. */
export type Log = Logger;

/** What a log needs to know; each has a default that suits the program itself. */
export interface LogOptions {
  /** Where the lines go: standard error, because standard output is for results. */
  readonly stream?: Writable & { readonly isTTY?: boolean };
  /** For eyes (a terminal), or JSON for a machine; by default as the stream is. */
  readonly pretty?: boolean;
  /** What must never be written, wherever in an event it may stand: the token. */
  readonly secrets?: readonly string[];
}

/**
 * Discord's answer tokens stand in the address of each callback and follow-up, and so in the errors
 * of discord.js; for 15 minutes whoever has one may answer in the bot's name.
 */
const answerToken = /((?:interactions|webhooks)\/\d{17,20}\/)[\w.%-]+/g;

/**
 * A log of one line per event. Secrets are taken out of the finished line, not out of chosen
 * fields, so it does not matter whether they stood in a message, a stack, a header or an address.
 */
export function makeLog(level: LogLevel, options: LogOptions = {}): Log {
  const stream = options.stream ?? process.stderr;
  const pretty = options.pretty ?? stream.isTTY === true;
  const secrets = (options.secrets ?? []).filter((secret) => secret !== '');
  const format = prettyFactory(forEyes(stream.isTTY === true));
  const write = (line: string) => {
    let safe = line.replace(answerToken, '$1[token]');
    for (const secret of secrets) safe = safe.replaceAll(secret, '[token]');
    stream.write(pretty ? format(JSON.parse(safe, harmless)) : safe);
  };
  return pino(
    {
      level,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
}

/** A value of an event without line ends and terminal commands, wherever it came from. */
function harmless(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? printable(value) : value;
}

/** The form for a terminal: `[10:15:00] INFO: imported {"server":"…","added":3}`. */
function forEyes(colorize: boolean): PrettyOptions {
  return {
    colorize,
    singleLine: true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname',
    // By default an error becomes an indented block of many lines.
    errorLikeObjectKeys: [],
    customPrettifiers: { err: (err) => errorLine(err) },
  };
}

/** `TypeError: x is not a function at answer (cite.js:12:3) at … code=10062`. */
function errorLine(err: string | object): string {
  if (typeof err === 'string') return err;
  const { type, message, stack, ...rest } = err as pino.SerializedError;
  const details = Object.entries(rest).flatMap(([name, value]) =>
    typeof value === 'object' ? [] : [`${name}=${String(value)}`],
  );
  return [stack || `${type}: ${message}`, ...details].join(' ').replace(/ {2,}/g, ' ');
}
