import type { Outcome } from '../discord/actor.ts';
import type { InteractionEvent } from '../discord/events.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';
import type { Reaction } from '../page/wire.ts';

/**
 * Sends an interaction, and resolves with what the client shows of it first: that an answer came or
 * will come, a dialogue, or words of failure. What follows is told by events. Rejects with what
 * `send` rejects with, where the client would not have let it.
 */
export function firstAnswer(local: LocalDiscord, send: () => Promise<Outcome>): Promise<Reaction> {
  return new Promise((resolve, reject) => {
    let ours: string | undefined;
    const hangUp = local.on((event) => {
      if (event.kind !== 'interaction') return;
      // Ours is sent while `send` is called, before anybody else can do anything.
      if (event.state === 'sent') ours ??= event.interactionId;
      else if (event.interactionId === ours) {
        hangUp();
        resolve(reactionTo(event));
      }
    });
    send().catch((error: unknown) => {
      hangUp();
      reject(error);
    });
  });
}

function reactionTo({ state, interactionId: opener, modal, reason }: InteractionEvent): Reaction {
  if (modal !== undefined) return { opened: { opener, modal } };
  return state === 'failed' && reason !== undefined ? { failed: reason } : {};
}
