import {
  ApplicationCommandOptionType,
  ComponentType,
  InteractionType,
  MessageFlags,
  InteractionResponseType as Type,
} from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { type Field, needed, unique } from '../validate.ts';
import { checkCustomId, checkSelect, SELECTS } from './buttons.ts';
import { checkMessage, type MessageRules } from './messages.ts';
import { checkChoice, checkFileType } from './options.ts';

const { ActionRow, TextInput, TextDisplay, Label, FileUpload } = ComponentType;
const { RadioGroup, CheckboxGroup, Checkbox } = ComponentType;

const IN_LABEL = [TextInput, ...SELECTS, FileUpload, RadioGroup, CheckboxGroup, Checkbox];

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
  const data = body.at('data');
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
  const flags = data.at('flags').integer() ?? 0;
  if ((flags & ~MessageFlags.Ephemeral) !== 0)
    data.at('flags').wrong('BASE_TYPE_CHOICES', 'A deferral takes only the EPHEMERAL flag');
}

function checkModal(modal: Field): void {
  modal.at('custom_id').text(needed(LIMITS.modalId));
  modal.at('title').text(needed(LIMITS.modalTitle));
  const parts = modal.at('components').list(needed(LIMITS.modalParts));
  const inputs = parts.flatMap((part) => {
    const type = part.at('type').oneOf([ActionRow, TextDisplay, Label]);
    if (type === Label) return [checkLabel(part)];
    if (type === TextDisplay) part.at('content').text({ required: true });
    return type === ActionRow ? part.at('components').list({ min: 1, max: 1, required: true }) : [];
  });
  for (const input of inputs) checkInput(input);
  unique(inputs, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED');
}

function checkLabel(label: Field): Field {
  label.at('label').text(needed(LIMITS.labelText));
  label.at('description').text(LIMITS.labelDescription);
  const component = label.at('component').required();
  if (!component.empty) component.at('type').oneOf(IN_LABEL);
  return component;
}

function checkInput(input: Field): void {
  const type = input.at('type').value;
  if (SELECTS.some((select) => select === type)) checkSelect(input);
  else checkCustomId(input.at('custom_id'));
  if (type === TextInput) checkTextInput(input);
  else if (type === FileUpload) checkFileUpload(input);
}

function checkTextInput(input: Field): void {
  input.at('style').oneOf([1, 2]);
  input.at('label').text({ max: LIMITS.labelText.max });
  input.at('placeholder').text(LIMITS.inputPlaceholder);
  input.at('value').text(LIMITS.inputValue);
  const min = input.at('min_length').integer(LIMITS.inputMinLength) ?? 0;
  const max = input.at('max_length').integer(LIMITS.inputMaxLength) ?? min;
  if (min > max) input.at('min_length').wrong('TEXT_INPUT_MIN_LENGTH');
}

/** A file upload of a modal (components/reference#file-upload); its `file_types` are of August 2026. */
function checkFileUpload(input: Field): void {
  const min = input.at('min_values').integer(LIMITS.uploadMinValues) ?? 1;
  const max = input.at('max_values').integer(LIMITS.uploadMaxValues) ?? 1;
  if (min > max) input.at('min_values').wrong('FILE_UPLOAD_MIN_VALUES');
  for (const type of input.at('file_types').list(LIMITS.uploadFileTypes)) checkFileType(type);
}
