import { type APIMessage, ApplicationIntegrationType } from 'discord-api-types/v10';
import { refuse } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import type { RequestBody } from '../request-body.ts';
import { messageOf } from '../validate/messages.ts';
import * as messages from '../world/messages.ts';
import type { LocalMessage, World } from '../world/state.ts';
import { answerDraft } from './answer-draft.ts';
import type { Interaction } from './interaction.ts';
import { answered, tell } from './interactions.ts';
import type { Ending } from './outcome.ts';

/**
 * What an app may do with the webhook of an answered interaction, for 15 minutes
 * (Discord docs, interactions/receiving-and-responding#followup-messages): first of all, send a
 * follow-up. Right after a deferral it is the answer, as the docs say.
 */
export function post(parts: Parts, token: string, sent: RequestBody): APIMessage {
  const interaction = answered(parts, token);
  if (interaction.deferred === 'message') return edit(parts, token, '@original', sent);
  const { files } = sent;
  const body = messageOf(sent.body, { interaction: true, files });
  refuseMore(interaction);
  const { opening, original, watch } = interaction;
  const first = opening.channel.messages.find(({ message }) => message.id === original);
  const reply = first ? messages.replyTo(opening.channel, first.message, false) : {};
  const draft = answerDraft(parts.world, interaction, { body, files }, reply, true);
  const { message } = messages.post(parts, draft);
  interaction.followUps.push(message.id);
  watch.followUp(message);
  settle(parts, interaction, { state: 'acknowledged' });
  return message;
}

/** The message `@original`, or a follow-up. Throws 10008. */
export function get(parts: Parts, token: string, id: string): APIMessage {
  return parts.cdn.refresh(find(parts.world, answered(parts, token), id).message);
}

/** Edits it. */
export function edit(parts: Parts, token: string, id: string, sent: RequestBody): APIMessage {
  const interaction = answered(parts, token);
  const found = find(parts.world, interaction, id);
  const rules = { interaction: true, files: sent.files, existing: found.message };
  const message = messages.edit(parts, found, messageOf(sent.body, rules), sent.files);
  const state = interaction.deferred === 'update' ? 'updated' : 'answered';
  if (message.id === interaction.original)
    settle(parts, interaction, { state, message, ephemeral: found.onlyFor !== undefined });
  return message;
}

/** Deletes it. */
export function remove(parts: Parts, token: string, id: string): void {
  const interaction = answered(parts, token);
  const found = find(parts.world, interaction, id);
  messages.remove(parts, found);
  if (found.message.id === interaction.original)
    settle(parts, interaction, { state: 'acknowledged' });
}

function find(
  world: World,
  { original, followUps, channelId }: Interaction,
  id: string,
): LocalMessage {
  const known = id === '@original' ? original : id;
  if (known === undefined || (known !== original && !followUps.includes(known)))
    throw refuse.unknownMessage();
  return world.message(channelId, known);
}

/** Ends the action that a deferral left open. */
function settle(parts: Parts, interaction: Interaction, ending: Ending): void {
  if (interaction.deferred === undefined) return;
  interaction.deferred = undefined;
  interaction.watch.end(ending);
  tell(parts, interaction, 'done');
}

function refuseMore({ payload, followUps }: Interaction): void {
  const guild = payload.authorizing_integration_owners[ApplicationIntegrationType.GuildInstall];
  if (guild === undefined && followUps.length >= LIMITS.strangerFollowUps.max)
    throw refuse.tooManyFollowUps();
}
