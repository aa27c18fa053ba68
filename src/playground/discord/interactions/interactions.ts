import { GatewayDispatchEvents as Events, InteractionType } from 'discord-api-types/v10';
import { refuse } from '../api-error.ts';
import { DID_NOT_RESPOND, type InteractionEvent } from '../events.ts';
import { OURS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { Interaction, type Opening } from './interaction.ts';
import { interactionBase } from './interaction-payload.ts';

/** Sends an interaction to the app, and starts its two clocks. */
export function open(parts: Parts, opening: Opening): Interaction {
  const { world, gateway, journal, clock, interactions } = parts;
  const { ackMs, tokenMs, attachmentSizeLimit } = parts;
  const token = interactions.newToken();
  const known = { id: world.newId(), token, attachment_size_limit: attachmentSizeLimit };
  const interaction = new Interaction(
    opening.build({ ...interactionBase(world, opening), ...known }),
    opening,
  );
  interactions.add(interaction);
  const { id, payload } = interaction;
  journal.view.ask({ id, token, type: payload.type, name: opening.name, ackMs, tokenMs });
  tell(parts, interaction, 'sent');
  clock.after(ackMs, () => miss(parts, interaction));
  clock.after(tokenMs, () => expire(parts, interaction));
  gateway.dispatch({ t: Events.InteractionCreate, d: interaction.payload });
  return interaction;
}

/** The interaction with this id, whatever became of it, if its time is not over. */
export function find({ interactions }: Parts, id: string): Interaction | undefined {
  return interactions.withId(id);
}

/** The interaction that waits for its first answer. Throws 10062 or 40060. */
export function waiting({ interactions }: Parts, id: string, token: string): Interaction {
  const interaction = interactions.withToken(token);
  if (interaction?.id !== id || interaction.phase === 'missed') throw refuse.unknownInteraction();
  if (interaction.phase !== 'waiting') throw refuse.alreadyAcknowledged();
  return interaction;
}

/** The answered interaction whose webhook has this token. Throws 10015 or 50027. */
export function answered({ interactions }: Parts, token: string): Interaction {
  const interaction = interactions.withToken(token);
  const isOver = interaction ? interaction.phase === 'over' : interactions.gave(token);
  if (isOver) throw refuse.invalidWebhookToken();
  if (interaction?.phase !== 'answered' || interaction.original === undefined)
    throw refuse.unknownWebhook();
  return interaction;
}

/** Tells the page where an interaction stands. Autocomplete shows nothing there. */
export function tell(
  { feed }: Parts,
  { payload, opening, id, channelId, userId }: Interaction,
  state: InteractionEvent['state'],
  more: Pick<InteractionEvent, 'reason' | 'modal'> = {},
): void {
  if (payload.type === InteractionType.ApplicationCommandAutocomplete) return;
  const source = opening.source ? { messageId: opening.source.message.id } : {};
  const who = { interactionId: id, channelId, userId, name: opening.name };
  feed.tell({ kind: 'interaction', state, ...who, ...source, ...more });
}

function miss(parts: Parts, interaction: Interaction): void {
  if (interaction.phase !== 'waiting') return;
  interaction.phase = 'missed';
  parts.journal.view.miss(interaction.payload.token);
  fail(parts, interaction);
}

function expire(parts: Parts, interaction: Interaction): void {
  miss(parts, interaction);
  if (interaction.phase === 'answered') interaction.phase = 'over';
  if (interaction.deferred === 'message') fail(parts, interaction);
  const { clock, interactions } = parts;
  if (interaction.modal) clock.after(OURS.modalMs, () => interactions.forget(interaction));
  else interactions.forget(interaction);
}

function fail(parts: Parts, interaction: Interaction): void {
  interaction.watch.end({ state: 'failed', failure: DID_NOT_RESPOND });
  tell(parts, interaction, 'failed', { reason: DID_NOT_RESPOND });
}
