import { type Command, InvalidArgumentError } from 'commander';
import { type Io, print } from './io.ts';
import { listen, type Signals } from './signals.ts';

/** A local Discord that is open, for whatever bot is pointed at it. */
export interface OpenDiscord {
  /** The page where a person acts. */
  readonly pageUrl: string;
  readonly discord: {
    readonly apiBase: string;
    readonly cdnBase: string;
    readonly token: string;
  };
  readonly stop: () => Promise<void>;
}

/** What `ibid discord` needs from the floor above it. */
export interface DiscordParts {
  /** Opens a local Discord on that port, or the next free one; 0 takes any. */
  readonly discord: (port: number) => Promise<OpenDiscord>;
  readonly signals: Signals;
}

/** Beside the playground of `ibid start`, which comes first to 4321. */
const usualPort = 4322;

/** `ibid discord`: what it takes, and what it does. */
export function discordCommand(
  command: Command,
  parts: DiscordParts,
  io: Io,
  ended: (code: number) => void,
): void {
  command
    .description('open a local Discord alone, to try any bot on')
    .option('--port <number>', 'where it listens; 0 takes any free port', portOf, usualPort)
    .action(async ({ port }: { port: number }) => ended(await keepOpen(port, parts, io)));
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('It must be a whole number from 0 to 65535.');
}

/** Opens it, says how to reach it, and keeps it open until Ctrl-C or SIGTERM. */
async function keepOpen(port: number, { discord, signals }: DiscordParts, io: Io): Promise<number> {
  const listening = listen(signals);
  try {
    const open = await discord(port);
    await print(io.stdout, welcome(open));
    await listening.asked;
    await open.stop();
    return 0;
  } finally {
    await listening.end();
  }
}

/** Lines that can be kept as the `.env` of a bot; the names are those that Ibid itself reads. */
function welcome({ pageUrl, discord: { apiBase, cdnBase, token } }: OpenDiscord): string {
  return [
    `# Act as a person here: ${pageUrl}`,
    '# discord.js takes the bases as rest.api and rest.cdn. Everything is forgotten at Ctrl-C.',
    `DISCORD_API_BASE=${apiBase}`,
    `DISCORD_CDN_BASE=${cdnBase}`,
    `DISCORD_TOKEN=${token}`,
    '',
  ].join('\n');
}
