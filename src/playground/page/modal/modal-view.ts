import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Known } from '../choosing/known-choices.ts';
import { button, element } from '../element.ts';
import { act } from '../server.ts';
import type { PageEvent, Place } from '../wire.ts';
import { fieldOf, type ModalField } from './modal-field.ts';

/** Opens the dialogue that an interaction opened, if it did, and sends what was filled in. */
export function answerModal(
  { modal, interactionId: opener }: Extract<PageEvent, { kind: 'interaction' }>,
  place: Place,
  known: Known,
): void {
  if (modal === undefined) return;
  openModal(modal, known, async ({ fields, files }) => {
    const { refused } = await act(place, { kind: 'submit', opener, fields }, files);
    return refused;
  });
}

/** What was filled in: words and choices, and files, both by `custom_id`. */
interface Submitted {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly files: readonly (readonly [name: string, file: File])[];
}

/**
 * Opens a dialogue of the app. `submit` resolves with why it could not be sent, which is said in
 * the dialogue; with `undefined` the dialogue closes. Escape closes it, as in Discord.
 */
function openModal(
  modal: APIModalInteractionResponseCallbackData,
  known: Known,
  submit: (filled: Submitted) => Promise<string | undefined>,
): void {
  const fields = modal.components.map((part) => fieldOf(part, known));
  const trouble = element('p', { class: 'failure', role: 'alert' });
  const dialog = element('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' });
  const form = element(
    'form',
    { autocomplete: 'off' },
    element('h2', { id: 'modal-title' }, modal.title),
    ...fields.map((field) => field.element),
    trouble,
    element(
      'div',
      { class: 'modal-buttons' },
      button('plain', 'Cancel', () => dialog.close()),
      element('button', { type: 'submit', class: 'submit' }, 'Submit'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(read(fields)).then((refused) => {
      if (refused === undefined) dialog.close();
      else trouble.textContent = refused;
    });
  });
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  dialog.append(form);
  document.body.append(dialog);
  dialog.showModal();
}

function read(fields: readonly ModalField[]): Submitted {
  const values: Record<string, string | readonly string[]> = {};
  const files: [string, File][] = [];
  for (const { name, content } of fields) {
    if (name === undefined) continue;
    const given = content();
    if (Array.isArray(given) && given.some((one) => one instanceof File)) {
      for (const one of given) if (one instanceof File) files.push([name, one]);
    } else if (typeof given === 'string') values[name] = given;
    else values[name] = given.filter((one) => typeof one === 'string');
  }
  return { fields: values, files };
}
