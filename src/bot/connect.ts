import { setTimeout as sleep } from 'node:timers/promises';
import { type APIGatewayBotInfo, type Client, Events, Routes } from 'discord.js';
import { Refusal } from '../commands/command.ts';
import { within } from './acknowledge.ts';
import { AtWork } from './at-work.ts';
import { makeClient } from './client.ts';
import { onInteraction, onMessage } from './dispatch.ts';
import type { Hall } from './hall.ts';
import { register } from './register.ts';
import { loginRefusal, lostRefusal } from './sent-away.ts';

/** A bot that is connected. */
export interface Bot {
  /** As others see it: `Ibid#0001`. */
  readonly name: string;
  /** Resolves with the reason when Discord has sent the bot away for good. */
  readonly lost: Promise<Refusal>;
  /** Takes no more questions, answers those that were asked, and leaves. */
  readonly stop: () => Promise<void>;
}

/** Hears of everything that Ibid may answer. */
function listen(client: Client, hall: Hall): AtWork {
  const atWork = new AtWork(hall.log);
  client.on(Events.InteractionCreate, (interaction) =>
    atWork.run(() => onInteraction(interaction, hall)),
  );
  client.on(Events.MessageCreate, (message) => atWork.run(() => onMessage(message, hall)));
  return atWork;
}

/** So few starts must be left of the 1,000 of a day that Ibid stays away. */
const lastStarts = 10;

/**
 * Throws a `Refusal` where few starts are left today: a bot that is started again and again by its
 * supervisor would come to the end of them, and then Discord resets the token (docs, gateway rate limits).
 */
async function spareStarts({ rest }: Client, token: string): Promise<void> {
  rest.setToken(token);
  const { session_start_limit } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
  const { remaining, total, reset_after } = session_start_limit;
  // An app that may start only a few times a day at all has not been started too often.
  if (remaining > lastStarts || remaining === total) return;
  const hours = Math.ceil(reset_after / 3_600_000);
  throw new Refusal(
    `Discord allows ${remaining} more starts today, and after the last one it resets the token. I stay away: find out why I was started so often, and start me again in ${hours} h.`,
  );
}

/** Logs in; resolves when the client is ready. Rejects with what discord.js says, or a `Refusal`. */
async function login(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await spareStarts(client, token);
  await client.login(token);
  return ready;
}

/** How long leaving Discord may take, in milliseconds. */
const farewell = 2_000;

/** How long Discord may take until the bot is ready, in milliseconds: an outage is not always an error. */
const patience = 120_000;

/** Rejects when `signal` is aborted, with its reason, and when Discord lets the bot wait for too long. */
async function brokenOff(signal: AbortSignal): Promise<never> {
  try {
    await sleep(patience, undefined, { signal });
  } catch {
    throw signal.reason;
  }
  const way = 'Discord may be in trouble (https://discordstatus.com): start again later.';
  throw new Refusal(`Discord let me wait for ${patience / 60_000} minutes. ${way}`);
}

/**
 * Connects to Discord, registers the commands when they changed, and answers from then on. Throws
 * a `Refusal` when the token, an intent or the network is not as it must be, and the reason of `signal`
 * when that is aborted.
 */
export async function connect(token: string, hall: Hall, signal?: AbortSignal): Promise<Bot> {
  const gone = new AbortController();
  const client = makeClient(hall.config, hall.log, gone.signal);
  const atWork = listen(client, hall);
  const lost = new Promise<Refusal>((resolve) =>
    client.on(Events.ShardDisconnect, ({ code }) => resolve(lostRefusal(code))),
  );
  const stop = async (): Promise<void> => {
    await atWork.end();
    // discord.js calls its own farewell a lost connection.
    client.removeAllListeners(Events.ShardReconnecting);
    try {
      // A client that waits for READY does not come to the end of its farewell.
      await within(client.destroy(), farewell);
    } finally {
      // A request that hangs would keep the process for a minute.
      gone.abort();
    }
  };
  const begun = new AbortController();
  const open = async (): Promise<Bot> => {
    const { rest, application, user } = await login(client, token);
    await register(rest, application.id, hall.commands, hall.log);
    return { name: user.tag, lost, stop };
  };
  try {
    return await Promise.race([
      open(),
      lost.then((refusal) => Promise.reject(refusal)),
      brokenOff(AbortSignal.any([begun.signal, ...(signal ? [signal] : [])])),
    ]);
  } catch (error) {
    await stop();
    throw (signal?.aborted ? signal.reason : loginRefusal(error, hall.config)) ?? error;
  } finally {
    begun.abort();
  }
}
