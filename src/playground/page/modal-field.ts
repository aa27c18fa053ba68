import type {
  APIFileUploadComponent,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { componentType } from './discord-numbers.ts';
import { element } from './element.ts';

/** One line of a dialogue. */
export interface ModalField {
  readonly element: HTMLElement;
  /** The `custom_id`; absent for what is only read. */
  readonly name?: string;
  /** What stands in it now. */
  readonly content: () => string | readonly (string | File)[];
}

type Part = APIModalInteractionResponseCallbackData['components'][number];

/** Shows one component of a modal, with its label. */
export function fieldOf(part: Part): ModalField {
  if (part.type === componentType.text) return onlyWords(part.content);
  const input =
    part.type === componentType.row
      ? part.components[0]
      : part.type === componentType.label
        ? part.component
        : undefined;
  const label = part.type === componentType.label ? part.label : labelIn(input);
  const more = part.type === componentType.label ? part.description : undefined;
  if (input?.type === componentType.textInput) return labelled(label, more, textInput(input));
  if (input?.type === componentType.stringSelect) return labelled(label, more, choice(input));
  if (input?.type === componentType.fileUpload) return labelled(label, more, fileInput(input));
  return onlyWords(`(A component of type ${part.type} stands here in Discord.)`);
}

interface Input {
  readonly name: string;
  readonly field: HTMLElement;
  readonly content: ModalField['content'];
}

function onlyWords(words: string): ModalField {
  return { element: element('p', {}, words), content: () => '' };
}

function labelIn(input: object | undefined): string {
  return input && 'label' in input && typeof input.label === 'string' ? input.label : '';
}

function labelled(label: string, more: string | undefined, { name, field, content }: Input) {
  const words = element('span', { class: 'modal-label' }, label);
  // Said aloud by `required`; shown as Discord does.
  if (field.hasAttribute('required')) {
    words.append(element('span', { class: 'must', 'aria-hidden': 'true' }, ' *'));
  }
  const described = more ? element('span', { class: 'modal-more' }, more) : undefined;
  return { name, content, element: element('label', { class: 'field' }, words, described, field) };
}

function textInput(input: APITextInputComponent): Input {
  const { custom_id: name, required = true, min_length, max_length, placeholder, value } = input;
  const attributes = {
    required,
    minlength: min_length?.toString(),
    maxlength: max_length?.toString(),
    placeholder,
  };
  const field =
    input.style === paragraph
      ? element('textarea', { ...attributes, rows: '4' })
      : element('input', { ...attributes, type: 'text' });
  field.value = value ?? '';
  return { name, field, content: () => field.value };
}

/** The style of an input of several lines (Text Input Styles). */
const paragraph = 2;

function choice(input: APIStringSelectComponent): Input {
  const { required = true, max_values = 1, placeholder = 'Make a selection' } = input;
  const several = max_values > 1;
  const rows = input.options.map((option) =>
    element('option', { value: option.value, selected: option.default }, option.label),
  );
  const none = several ? [] : [element('option', { value: '' }, placeholder)];
  const field = element('select', { required, multiple: several }, ...none, ...rows);
  const content = () =>
    [...field.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
  return { name: input.custom_id, field, content };
}

function fileInput(input: APIFileUploadComponent): Input {
  const { required = true, max_values = 1 } = input;
  const field = element('input', { type: 'file', required, multiple: max_values > 1 });
  return { name: input.custom_id, field, content: () => [...(field.files ?? [])] };
}
