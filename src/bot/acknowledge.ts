import { setTimeout as delay } from 'node:timers/promises';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import { followFate, forgetFate } from './requests.ts';

/**
 * How long an answer may take before Discord is told that it will come, in milliseconds. Discord
 * gives 3,000 from the click on (Discord docs, receiving and responding); the way takes its part.
 */
const patience = 1500;

/** When a first response that has not come back is sent again, in milliseconds since the question came. */
const secondTry = 2200;

/** After this a second try would come too late as well. */
const retryUntil = 2500;

/** A question: whose first response this is, and when it came, by `performance.now()`. */
export interface Came {
  readonly id: string;
  readonly at: number;
}

/**
 * Waits for the answer; when it is late, calls `late` once, which tells Discord that it will come.
 * Resolves with the answer; rejects when it does, or when `late` does.
 */
export async function inTime<T>(answer: Promise<T>, late: () => Promise<void>): Promise<T> {
  const settled = answer.then(
    () => true,
    () => true,
  );
  if (!(await within(settled, patience))) await late();
  return answer;
}

/** What `work` resolves with, or `undefined` when that takes more than `ms`. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, waited]);
  } finally {
    clearTimeout(timer);
  }
}

/** A fault on the way, as opposed to an answer of Discord. */
const onTheWay = (error: unknown): boolean =>
  error instanceof Error && !(error instanceof DiscordAPIError) && !(error instanceof TypeError);

/** Does Discord say that there is a response already? */
const wasThere = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/**
 * Sends the first response to a question, and once more if it got lost on the way, or hangs there:
 * discord.js does not repeat what a keep-alive connection lost that the other side has just closed
 * ("other side closed", UND_ERR_SOCKET), and waits 15 s for what never comes back. Where Discord
 * says that there is a response already, and it left more than once, it is ours: `sent` is called.
 * Otherwise somebody else has answered, such as a second Ibid with the same token.
 */
export async function acknowledge(
  { id, at }: Came,
  send: () => Promise<unknown>,
  sent: () => void = () => undefined,
): Promise<void> {
  const attempt = (ours: () => boolean): Promise<true> =>
    send().then(
      () => true,
      (error: unknown) => {
        if (!wasThere(error) || !ours()) throw error;
        // discord.js only knows of answers that came back; it must not think that there is none.
        sent();
        return true;
      },
    );
  const fate = followFate(id);
  let again = false;
  try {
    const first = attempt(() => again || fate.left > 1);
    if (!(await isLost(first, at))) return;
    // Sooner than Discord wants it, it would be refused once more.
    if (fate.patience) return void (await first);
    again = true;
    // Whichever comes through; what the other one says is known by then.
    await Promise.any([first, attempt(() => true)]).catch(({ errors }: AggregateError) => {
      throw errors.at(-1);
    });
  } finally {
    forgetFate(id);
  }
}

/** Has it not come through, while a second try may? Rejects where it never will. */
async function isLost(first: Promise<true>, at: number): Promise<boolean> {
  const left = secondTry - (performance.now() - at);
  try {
    return !(await (left > 0 ? within(first, left) : first));
  } catch (error) {
    if (!onTheWay(error) || performance.now() - at > retryUntil) throw error;
    return true;
  }
}

/** How long is waited before each further try of a later message, in milliseconds. */
const pauses = [0, 1000, 4000];

/** Sends a later message, and again while it gets lost on the way: better twice than never. */
export async function persist(send: () => Promise<unknown>): Promise<void> {
  for (const pause of pauses) {
    try {
      await send();
      return;
    } catch (error) {
      if (!onTheWay(error)) throw error;
    }
    await delay(pause);
  }
  await send();
}
