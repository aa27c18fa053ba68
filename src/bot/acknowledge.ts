import { DiscordAPIError, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import { leftTwice, stopCounting } from './sends.ts';

/**
 * How long an answer may take before Discord is told that it will come, in milliseconds. Discord
 * gives 3,000 from the click on (Discord docs, receiving and responding); the way takes its part.
 */
const patience = 1500;

/** After this, in milliseconds since the click, a second try would come too late as well. */
const retryUntil = 2500;

/**
 * Waits for the answer; when it is late, calls `late` once, which tells Discord that it will come.
 * Resolves with the answer; rejects when it does, or when `late` does.
 */
export async function inTime<T>(answer: Promise<T>, late: () => Promise<void>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const settled = answer.then(
    () => 'settled',
    () => 'settled',
  );
  const waited = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patience, 'late');
  });
  const first = await Promise.race([settled, waited]);
  clearTimeout(timer);
  if (first === 'late') await late();
  return answer;
}

/** A fault on the way, as opposed to an answer of Discord. */
const onTheWay = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof DiscordAPIError) && !(error instanceof TypeError);

/** Has Discord had the first try after all? Then the second is answered so. */
const wasThere = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/**
 * Sends the first response to an interaction, and once more if it got lost on the way: discord.js
 * does not retry a keep-alive connection that the other side has just closed ("other side closed",
 * UND_ERR_SOCKET), and then nobody would ever get an answer. Where Discord says that there is a
 * response already, and it left more than once, it is ours: `sent` is called. Otherwise somebody else
 * has answered, such as a second Ibid with the same token.
 */
export async function acknowledge(
  { createdTimestamp, id }: Pick<Interaction, 'createdTimestamp' | 'id'>,
  send: () => Promise<unknown>,
  sent: () => void = () => undefined,
): Promise<void> {
  try {
    await send();
  } catch (error) {
    // discord.js only knows of answers that came back; it must not think that there is none.
    if (wasThere(error) && leftTwice(id)) return sent();
    if (!onTheWay(error) || Date.now() - createdTimestamp > retryUntil) throw error;
    await send().catch((again: unknown) => {
      if (!wasThere(again)) throw again;
      sent();
    });
  } finally {
    stopCounting(id);
  }
}

/** Sends a later message, and once more if it got lost on the way: better twice than never. */
export async function onceMore(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!onTheWay(error)) throw error;
    await send();
  }
}
