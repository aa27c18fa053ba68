import type {
  APIApplicationCommandInteraction,
  APIMessage,
  APIMessageInteractionMetadata,
} from 'discord-api-types/v10';
import { ApplicationCommandType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Draft } from '../world/messages.ts';
import type { World } from '../world/state.ts';
import type { Interaction } from './interaction.ts';
import { integrationOwners } from './interaction-payload.ts';

/** Where an answer says which interaction it belongs to (resources/message#message-interaction-metadata-object). */
function interactionMetadata(
  { payload, opening, original }: Interaction,
  followUp: boolean,
): APIMessageInteractionMetadata | undefined {
  const base = {
    id: payload.id,
    user: opening.user,
    authorizing_integration_owners: integrationOwners(opening),
    ...(followUp && original ? { original_response_message_id: original } : {}),
  };
  if (payload.type === InteractionType.ApplicationCommand) {
    return { ...base, type: payload.type, ...targetOf(payload.data) };
  }
  if (payload.type === InteractionType.MessageComponent)
    return { ...base, type: payload.type, interacted_message_id: payload.message.id };
  const opener = opening.opener && interactionMetadata(opening.opener, false);
  if (
    payload.type !== InteractionType.ModalSubmit ||
    !opener ||
    'triggering_interaction_metadata' in opener
  )
    return undefined;
  return { ...base, type: payload.type, triggering_interaction_metadata: opener };
}

/** What a command of a menu was used on. */
function targetOf(data: APIApplicationCommandInteraction['data']) {
  if (data.type === ApplicationCommandType.Message) return { target_message_id: data.target_id };
  if (data.type !== ApplicationCommandType.User) return {};
  const target_user = data.resolved.users[data.target_id];
  return target_user ? { target_user } : {};
}

/** A message of the app that answers an interaction, or follows its answer; `more` is what it has besides. */
export function answerDraft(
  { app }: World,
  interaction: Interaction,
  { body, files }: Pick<Draft, 'body' | 'files'>,
  more: Partial<APIMessage>,
  followUp = false,
): Draft {
  const { channel, user } = interaction.opening;
  const ephemeral = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const extra = { ...more, ...answerFields(app.id, interaction, followUp) };
  return { channel, author: app, body, files, ...(ephemeral ? { onlyFor: user.id } : {}), extra };
}

function answerFields(
  appId: string,
  interaction: Interaction,
  followUp: boolean,
): Partial<APIMessage> {
  const interaction_metadata = interactionMetadata(interaction, followUp);
  const { id, type } = interaction.payload;
  const { name, user } = interaction.opening;
  // Deprecated, but the only field that names the command; the client shows it above the answer.
  const named = type === InteractionType.ApplicationCommand && !followUp;
  return {
    application_id: appId,
    webhook_id: appId,
    ...(interaction_metadata ? { interaction_metadata } : {}),
    ...(named ? { interaction: { id, type, name, user } } : {}),
  };
}
