import { ComponentType } from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { checkCustomId } from './buttons.ts';
import { NO_ID } from './components.ts';
import { type Field, needed } from './field.ts';
import { checkFileType } from './options.ts';
import { checkCounts, checkOptions, checkSelect, SELECTS } from './selects.ts';
import { unique } from './validate.ts';

const { ActionRow, TextInput, TextDisplay, Label, FileUpload } = ComponentType;
const { RadioGroup, CheckboxGroup, Checkbox } = ComponentType;

const IN_LABEL = [TextInput, ...SELECTS, FileUpload, RadioGroup, CheckboxGroup, Checkbox];

/** A modal (Discord docs, interactions/receiving-and-responding#interaction-response-object-modal). */
export function checkModal(modal: Field): void {
  modal.at('custom_id').text(needed(LIMITS.modalId));
  modal.at('title').text(needed(LIMITS.modalTitle));
  const parts = modal.at('components').list(needed(LIMITS.modalParts));
  const inputs = parts.flatMap(checkPart);
  const all = [...parts, ...inputs];
  for (const part of all) part.at('id').integer(LIMITS.componentId);
  unique(inputs, 'custom_id', 'COMPONENT_CUSTOM_ID_DUPLICATED');
  unique(all, 'id', 'COMPONENT_ID_DUPLICATED', NO_ID);
}

/** Gives the inputs in it. */
function checkPart(part: Field): readonly Field[] {
  const type = part.at('type').oneOf([ActionRow, TextDisplay, Label]);
  if (type === TextDisplay) part.at('content').text({ required: true });
  if (type === ActionRow) {
    const inputs = part.at('components').list({ min: 1, max: 1, required: true });
    for (const input of inputs) checkInput(input, [TextInput]);
    return inputs;
  }
  if (type !== Label) return [];
  part.at('label').text(needed(LIMITS.labelText));
  part.at('description').text(LIMITS.labelDescription);
  const input = part.at('component').required();
  if (!input.empty) checkInput(input, IN_LABEL);
  return [input];
}

function checkInput(input: Field, allowed: readonly ComponentType[]): void {
  const type = input.at('type').oneOf(allowed);
  if (type === undefined) return;
  if (SELECTS.includes(type)) checkSelect(input);
  else checkCustomId(input.at('custom_id'));
  if (type === TextInput) checkTextInput(input);
  else if (type === FileUpload) checkFileUpload(input);
  else if (type === RadioGroup) checkOptions(input, LIMITS.radioOptions, 1);
  else if (type === CheckboxGroup) checkCheckboxes(input);
  const [disabled, required, least] = ['disabled', 'required', 'min_values'].map((name) =>
    input.at(name),
  );
  if (disabled?.boolean()) disabled.wrong('BASE_TYPE_FORBIDDEN', 'Nothing is disabled in a modal');
  // "min_values must be either omitted or at least 1 if required is omitted or true."
  if (least?.value === 0 && (required?.empty || required?.boolean()))
    least.wrong('NUMBER_TYPE_MIN', 'Must be at least 1 where something is required');
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

function checkCheckboxes(group: Field): void {
  const count = group.at('options').each().length;
  const { checkboxMinValues: least, checkboxMaxValues: most, checkboxOptions } = LIMITS;
  checkOptions(group, checkboxOptions, checkCounts(group, least, most, count));
}

/** A file upload (components/reference#file-upload); its `file_types` are of August 2026. */
function checkFileUpload(input: Field): void {
  checkCounts(input, LIMITS.uploadMinValues, LIMITS.uploadMaxValues);
  for (const type of input.at('file_types').list(LIMITS.uploadFileTypes)) checkFileType(type);
}
