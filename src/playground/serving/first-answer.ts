import type { Actor, Outcome } from '../discord/actor.ts';
import type { InteractionEvent } from '../discord/events.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';
import type { Place, Reaction } from '../page/wire.ts';

/**
 * Lets a person send an interaction, and resolves with what the client shows of it first: that an
 * answer came or will come, a dialogue, or words of failure. What follows is told by events. Rejects
 * with what `send` rejects with, where the client would not have let it.
 */
export function firstAnswer(
  local: LocalDiscord,
  { as, channel }: Place,
  send: (actor: Actor) => Promise<Outcome>,
): Promise<Reaction> {
  return new Promise((resolve, reject) => {
    let ours: string | undefined;
    const hangUp = local.on((event) => {
      if (event.kind !== 'interaction' || event.interactionId !== ours) return;
      hangUp();
      resolve(reactionTo(event));
    });
    // A press waits until the app has heard what is underway. Others act meanwhile, and the same
    // person in another tab: only an actor of this one act tells what is ours.
    const opened = (interactionId: string) => {
      ours = interactionId;
    };
    send(local.as(as, { channelId: channel, opened })).catch((error: unknown) => {
      hangUp();
      reject(error);
    });
  });
}

function reactionTo({ state, interactionId: opener, modal, reason }: InteractionEvent): Reaction {
  if (modal !== undefined) return { opened: { opener, modal } };
  return state === 'failed' && reason !== undefined ? { failed: reason } : {};
}
