import type {
  APIModalInteractionResponseCallbackData,
  APIModalSubmission,
  APIModalSubmissionComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { Impossible } from './actor.ts';
import { LIMITS } from './limits.ts';

type ModalPart = APIModalInteractionResponseCallbackData['components'][number];

/** The filled-in modal as it is submitted: text inputs only. Throws `Impossible`. */
export function submission(
  modal: APIModalInteractionResponseCallbackData,
  fields: Readonly<Record<string, string>>,
): APIModalSubmission {
  const known = modal.components.flatMap((part) => textInput(part)?.custom_id ?? []);
  const stray = Object.keys(fields).find((name) => !known.includes(name));
  if (stray !== undefined)
    throw new Impossible(`The modal has no "${stray}"; it has: ${known.join(', ')}.`);
  const components = modal.components.map((part) => submitted(part, fields));
  return { custom_id: modal.custom_id, components };
}

function textInput(part: ModalPart): APITextInputComponent | undefined {
  const input =
    part.type === ComponentType.ActionRow
      ? part.components[0]
      : part.type === ComponentType.Label
        ? part.component
        : undefined;
  return input?.type === ComponentType.TextInput ? input : undefined;
}

function submitted(
  part: ModalPart,
  fields: Readonly<Record<string, string>>,
): APIModalSubmissionComponent {
  const id = part.id ?? 0;
  if (part.type === ComponentType.TextDisplay) return { type: part.type, id };
  const input = textInput(part);
  if (!input) throw new Impossible('Here, only text inputs of modals can be filled in.');
  const {
    custom_id,
    required = true,
    min_length = 0,
    max_length = LIMITS.inputMaxLength.max,
  } = input;
  const value = fields[custom_id] ?? input.value ?? '';
  if (required && value === '') throw new Impossible(`The input "${custom_id}" is required.`);
  if (value !== '' && (value.length < min_length || value.length > max_length))
    throw new Impossible(`"${custom_id}" takes ${min_length} to ${max_length} characters.`);
  const filled = { type: ComponentType.TextInput, id: input.id ?? 0, custom_id, value } as const;
  return part.type === ComponentType.Label
    ? { type: part.type, id, component: filled }
    : { type: part.type, id, components: [filled] };
}
