import type {
  APIFileUploadComponent,
  APIModalInteractionResponseCallbackData,
  APITextInputComponent,
} from 'discord-api-types/v10';
import type { Known } from '../choosing/known-choices.ts';
import { Picker } from '../choosing/picker.ts';
import { isMenu, type Menu, offerOf } from '../choosing/select-choices.ts';
import { componentType } from '../discord-numbers.ts';
import { element } from '../element.ts';

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
export function fieldOf(part: Part, known: Known): ModalField {
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
  if (input?.type === componentType.fileUpload) return labelled(label, more, fileInput(input));
  if (input !== undefined && isMenu(input)) return labelled(label, more, choice(input, known));
  return onlyWords(`(A component of type ${part.type} stands here in Discord.)`);
}

interface Input {
  readonly name: string;
  /** What is shown, where that is more than the field. */
  readonly view?: HTMLElement;
  readonly field: HTMLElement;
  readonly content: ModalField['content'];
}

function onlyWords(words: string): ModalField {
  return { element: element('p', {}, words), content: () => '' };
}

function labelIn(input: object | undefined): string {
  return input && 'label' in input && typeof input.label === 'string' ? input.label : '';
}

let count = 0;

function labelled(label: string, more: string | undefined, { name, field, view, content }: Input) {
  const id = `field-${++count}`;
  field.id = id;
  const words = element('label', { class: 'modal-label', for: id }, label);
  // Said aloud by `required`; shown as Discord does.
  if (field.hasAttribute('required')) {
    words.append(element('span', { class: 'must', 'aria-hidden': 'true' }, ' *'));
  }
  const described = more
    ? element('span', { class: 'modal-more', id: `${id}-more` }, more)
    : undefined;
  if (described !== undefined) field.setAttribute('aria-describedby', described.id);
  const made = element('div', { class: 'field' }, words, described, view ?? field);
  return { name, content, element: made };
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

/** Several are chosen one by one, and sent with the dialogue. */
function choice(menu: Menu & { readonly required?: boolean }, known: Known): Input {
  const { custom_id: name, required = true } = menu;
  const offer = offerOf(menu, known);
  const picker = new Picker(required ? offer : { ...offer, min: 0 }, { live: true, required });
  return { name, view: picker.element, field: picker.field, content: () => picker.values };
}

function fileInput(input: APIFileUploadComponent): Input {
  const { required = true, max_values = 1 } = input;
  const field = element('input', { type: 'file', required, multiple: max_values > 1 });
  return { name: input.custom_id, field, content: () => [...(field.files ?? [])] };
}
