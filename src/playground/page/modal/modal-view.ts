import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Known } from '../choosing/known-choices.ts';
import { button, byId, element } from '../element.ts';
import { act } from '../server.ts';
import type { Dialogue, Place } from '../wire.ts';
import { fieldOf, type ModalField } from './modal-field.ts';

/** Opens a dialogue of the app; what is filled in is sent from `place`, where it was opened. */
export function openDialogue({ opener, modal }: Dialogue, place: Place, known: Known): void {
  openModal(modal, known, async ({ fields, files }) => {
    const { refused, failed } = await act(place, { kind: 'submit', opener, fields }, files);
    return refused ?? (failed && `${failed}. What you wrote is still here: send it again.`);
  });
}

/** What was filled in: words and choices, and files, both by `custom_id`. */
interface Submitted {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly files: readonly (readonly [name: string, file: File])[];
}

/**
 * Shows a dialogue. `submit` resolves with why it was in vain, which is said in the dialogue; with
 * `undefined` the dialogue closes. Escape closes it, as in Discord.
 */
function openModal(
  modal: APIModalInteractionResponseCallbackData,
  known: Known,
  submit: (filled: Submitted) => Promise<string | undefined>,
): void {
  const fields = modal.components.map((part) => fieldOf(part, known));
  const trouble = element('p', { class: 'failure', role: 'alert' });
  const send = element('button', { type: 'submit', class: 'submit' }, 'Submit');
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
      send,
    ),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    // A button that cannot be pressed would lose the focus: a second press is only not heard.
    if (send.ariaDisabled === 'true') return;
    send.ariaDisabled = 'true';
    trouble.textContent = '';
    const why = await submit(read(fields));
    send.ariaDisabled = null;
    if (why === undefined) dialog.close();
    else trouble.textContent = why;
  });
  show(dialog, form);
}

/** Shows it until it is closed; then the focus goes back to where it was. */
function show(dialog: HTMLDialogElement, form: HTMLFormElement): void {
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    // A button may have been drawn anew beneath the dialogue that it opened.
    const there = before instanceof HTMLElement && before.isConnected;
    (there ? before : byId('words', HTMLTextAreaElement)).focus();
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
