import {
  ApplicationCommandOptionType,
  InteractionType,
  MessageFlags,
  InteractionResponseType as Type,
} from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { isRecord } from '../record.ts';
import type { Field } from './field.ts';
import { checkMessage, FLAGS, type MessageRules } from './messages.ts';
import { checkModal } from './modals.ts';
import { checkChoice } from './options.ts';

/** What an answer to an interaction is judged by. */
export interface AnswerRules extends MessageRules {
  readonly interactionType: InteractionType;
  /** Whether a component of a message brought it about, directly or by a modal. */
  readonly fromMessage: boolean;
  /** The type of the option under the cursor, for autocomplete. */
  readonly focusedType?: number;
}

/** The body of a first answer (interactions/receiving-and-responding#interaction-response-object). */
export function checkAnswer(body: Field, rules: AnswerRules): void {
  const type = body.at('type').oneOf(allowedTypes(rules));
  const data = body.at('data').record();
  if (type === Type.DeferredChannelMessageWithSource) checkDefer(data);
  else if (type === Type.ApplicationCommandAutocompleteResult)
    for (const choice of data.required().at('choices').list(LIMITS.choices))
      checkChoice(choice, rules.focusedType ?? ApplicationCommandOptionType.String);
  else if (type === Type.Modal) checkModal(data.required());
  else if (type === Type.ChannelMessageWithSource) checkMessage(data.required(), rules);
  else if (type === Type.UpdateMessage) checkMessage(data, rules);
}

function allowedTypes({ interactionType, fromMessage }: AnswerRules): Type[] {
  if (interactionType === InteractionType.ApplicationCommandAutocomplete)
    return [Type.ApplicationCommandAutocompleteResult];
  return [
    Type.ChannelMessageWithSource,
    Type.DeferredChannelMessageWithSource,
    ...(fromMessage ? [Type.DeferredMessageUpdate, Type.UpdateMessage] : []),
    ...(interactionType === InteractionType.ModalSubmit ? [] : [Type.Modal]),
  ];
}

/** "Only the EPHEMERAL flag may be set": the rest comes with the edit. */
function checkDefer(data: Field): void {
  const flags = data.at('flags').integer(FLAGS) ?? 0;
  if ((flags & ~MessageFlags.Ephemeral) !== 0)
    data.at('flags').wrong('BASE_TYPE_CHOICES', 'A deferral takes only the EPHEMERAL flag');
  const others = isRecord(data.value) ? Object.keys(data.value) : [];
  for (const name of others)
    if (name !== 'flags') data.at(name).absent('A deferral takes only the EPHEMERAL flag');
}
