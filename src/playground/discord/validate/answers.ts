import {
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { CHOICES, MODAL } from '../limits.ts';
import { type Field, unique } from '../validate.ts';
import { checkCustomId, checkSelect } from './buttons.ts';
import { checkMessage, type MessageRules } from './messages.ts';
import { checkChoice } from './options.ts';

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, Modal } =
  InteractionResponseType;
const { DeferredMessageUpdate, UpdateMessage, ApplicationCommandAutocompleteResult } =
  InteractionResponseType;
const { ActionRow, TextInput, TextDisplay, Label, StringSelect } = ComponentType;

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
  const type = body.at('type');
  const data = body.at('data');
  if (type.oneOf(allowedTypes(rules)) === undefined) return;
  if (type.value === DeferredChannelMessageWithSource) checkDefer(data);
  else if (type.value === ApplicationCommandAutocompleteResult) {
    const { focusedType } = rules;
    for (const choice of data.required().at('choices').list({ max: CHOICES.count }))
      checkChoice(choice, focusedType ?? 3);
  } else if (type.value === Modal) checkModal(data.required());
  else if (type.value === ChannelMessageWithSource) checkMessage(data.required(), rules);
  else if (type.value === UpdateMessage) checkMessage(data, rules);
}

function allowedTypes({ interactionType, fromMessage }: AnswerRules): number[] {
  if (interactionType === InteractionType.ApplicationCommandAutocomplete)
    return [ApplicationCommandAutocompleteResult];
  return [
    ChannelMessageWithSource,
    DeferredChannelMessageWithSource,
    ...(fromMessage ? [DeferredMessageUpdate, UpdateMessage] : []),
    ...(interactionType === InteractionType.ModalSubmit ? [] : [Modal]),
  ];
}

/** "Only the EPHEMERAL flag may be set": the rest comes with the edit. */
function checkDefer(data: Field): void {
  const flags = data.at('flags').integer() ?? 0;
  if ((flags & ~MessageFlags.Ephemeral) !== 0)
    data.at('flags').wrong('BASE_TYPE_CHOICES', 'A deferral takes only the EPHEMERAL flag');
}

function checkModal(modal: Field): void {
  checkCustomId(modal.at('custom_id'));
  modal.at('title').text({ min: 1, max: MODAL.title, required: true });
  const rule = { min: 1, max: MODAL.components, required: true };
  const parts = modal.at('components').list(rule);
  const inputs = parts.flatMap((part) => {
    const type = part.at('type').oneOf([ActionRow, TextDisplay, Label]);
    if (type === Label) return [checkLabel(part)];
    if (type === TextDisplay) part.at('content').text({ required: true });
    return type === ActionRow ? part.at('components').list({ min: 1, max: 1, required: true }) : [];
  });
  for (const input of inputs) checkInput(input);
  unique(
    inputs.map((input) => input.at('custom_id')),
    'COMPONENT_CUSTOM_ID_DUPLICATED',
    'Component custom id cannot be duplicated',
  );
}

function checkLabel(label: Field): Field {
  label.at('label').text({ min: 1, max: MODAL.label, required: true });
  label.at('description').text({ max: MODAL.labelDescription });
  return label.at('component').required();
}

function checkInput(input: Field): void {
  const type = input.at('type').value;
  if (type === StringSelect) checkSelect(input);
  else checkCustomId(input.at('custom_id'));
  if (type !== TextInput) return;
  input.at('style').oneOf([1, 2]);
  input.at('label').text({ max: MODAL.label });
  input.at('placeholder').text({ max: MODAL.placeholder });
  input.at('value').text({ max: MODAL.textInput });
  input.at('min_length').integer({ max: MODAL.textInput });
  input.at('max_length').integer({ min: 1, max: MODAL.textInput });
}
