import type {
  APIFileUploadComponent,
  APIInteractionDataResolved,
  APIModalInteractionResponseCallbackData,
  APIModalSubmission,
  APIModalSubmissionComponent,
  APIStringSelectComponent,
  APITextInputComponent,
  ModalSubmitComponent,
} from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { Impossible, type LocalFile, type ModalFields } from '../actor.ts';
import { LIMITS } from '../limits.ts';
import { allowedFile } from './options.ts';
import { type Seat, upload } from './seat.ts';
import { type IdSelect, isIdSelect, meaning } from './select-ids.ts';

type ModalPart = APIModalInteractionResponseCallbackData['components'][number];
type Input = APITextInputComponent | APIStringSelectComponent | APIFileUploadComponent | IdSelect;

/** Who fills it in, and what the ids in it mean. */
interface Form {
  readonly seat: Seat;
  readonly resolved: APIInteractionDataResolved;
}

/** The filled-in modal as it is submitted: texts, selects and files. Throws `Impossible`. */
export function submission(
  seat: Seat,
  modal: APIModalInteractionResponseCallbackData,
  fields: ModalFields,
): APIModalSubmission {
  const known = modal.components.flatMap((part) => inputOf(part)?.custom_id ?? []);
  const stray = Object.keys(fields).find((name) => !known.includes(name));
  if (stray !== undefined)
    throw new Impossible(`The modal has no "${stray}"; it has: ${known.join(', ')}.`);
  const form = { seat, resolved: {} };
  const components = modal.components.map((part) => submitted(part, fields, form));
  return { custom_id: modal.custom_id, components, resolved: form.resolved };
}

function inputOf(part: ModalPart): Input | undefined {
  const input =
    part.type === ComponentType.ActionRow
      ? part.components[0]
      : part.type === ComponentType.Label
        ? part.component
        : undefined;
  const { TextInput, StringSelect, FileUpload } = ComponentType;
  if (input?.type === TextInput || input?.type === StringSelect) return input;
  return input?.type === FileUpload || (input && isIdSelect(input)) ? input : undefined;
}

function submitted(part: ModalPart, fields: ModalFields, form: Form): APIModalSubmissionComponent {
  const id = part.id ?? 0;
  if (part.type === ComponentType.TextDisplay) return { type: part.type, id };
  const input = inputOf(part);
  if (!input) throw new Impossible('Here, only texts, selects and files can be filled in.');
  const value = fields[input.custom_id];
  if (part.type === ComponentType.ActionRow && input.type === ComponentType.TextInput)
    return { type: part.type, id, components: [text(input, value)] };
  return { type: ComponentType.Label, id, component: filledIn(input, value, form) };
}

function filledIn(
  input: Input,
  value: ModalFields[string] | undefined,
  form: Form,
): ModalSubmitComponent {
  if (input.type === ComponentType.TextInput) return text(input, value);
  const { custom_id, id = 0 } = input;
  const given = Array.isArray(value) ? value : [];
  count(input, given.length);
  if (input.type === ComponentType.FileUpload) {
    const files = given.filter((file): file is LocalFile => typeof file === 'object');
    const values = files.map((file) => keep(allowedFile(custom_id, input.file_types, file), form));
    return { type: input.type, id, custom_id, values };
  }
  const values = given.map(String);
  if (input.type !== ComponentType.StringSelect) {
    meaning(form.seat, input, values, form.resolved);
    return { type: input.type, id, custom_id, values };
  }
  const stray = values.find((one) => !input.options.some((option) => option.value === one));
  if (stray !== undefined) throw new Impossible(`"${stray}" is not offered by "${custom_id}".`);
  return { type: input.type, id, custom_id, values };
}

/** Puts a file of the person behind an address; gives its id. */
function keep(file: LocalFile, form: Form): string {
  const attachment = upload(form.seat.parts, file);
  form.resolved.attachments = { ...form.resolved.attachments, [attachment.id]: attachment };
  return attachment.id;
}

/** Throws `Impossible` for fewer or more than the input takes. */
function count(input: Exclude<Input, APITextInputComponent>, given: number): void {
  const { custom_id, required = true, min_values = 1, max_values = 1 } = input;
  if (given === 0 && !required) return;
  if (given < min_values || given > max_values)
    throw new Impossible(`"${custom_id}" takes ${min_values} to ${max_values}, not ${given}.`);
}

function text(
  {
    custom_id,
    id = 0,
    required = true,
    min_length = 0,
    max_length = LIMITS.inputMaxLength.max,
    value: before = '',
  }: APITextInputComponent,
  given: ModalFields[string] | undefined,
) {
  const value = typeof given === 'string' ? given : before;
  if (required && value === '') throw new Impossible(`The input "${custom_id}" is required.`);
  const { length } = [...value];
  if (value !== '' && (length < min_length || length > max_length))
    throw new Impossible(`"${custom_id}" takes ${min_length} to ${max_length} characters.`);
  return { type: ComponentType.TextInput, id, custom_id, value } as const;
}
