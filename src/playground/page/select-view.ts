import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { button, element } from './element.ts';
import { Listbox } from './listbox.ts';

/**
 * A select menu of a message. One value is sent as soon as it is chosen; where several may be
 * chosen, they are sent by the last line of the list.
 */
export function selectView(
  menu: APIStringSelectComponent,
  send: (values: readonly string[]) => void,
): HTMLElement {
  const list = new Listbox();
  const preset = menu.options.filter((option) => option.default === true);
  const label = preset.map((option) => option.label).join(', ');
  const face = button('select', label || menu.placeholder || 'Make a selection', () => toggle(), {
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-expanded': 'false',
    'aria-label': menu.placeholder ?? 'Make a selection',
    'data-custom-id': menu.custom_id,
  });
  if (label === '') face.classList.add('unset');
  face.disabled = menu.disabled === true;
  const chosen = new Set(preset.map((option) => option.value));
  const several = (menu.max_values ?? 1) > 1;

  const done = (values: readonly string[]) => {
    list.hide();
    send(values);
  };
  const toggle = () => (list.open ? list.hide() : show(0));
  const show = (marked: number) => {
    const rows = menu.options.map((option) => ({
      value: option.value,
      title: option.label,
      detail: option.description,
      side: several && chosen.has(option.value) ? '✓' : undefined,
    }));
    const finish = { value: '', title: `Choose these ${chosen.size}`, detail: undefined };
    const complete = several && chosen.size >= (menu.min_values ?? 1);
    list.show(face, {
      heading: menu.placeholder ?? 'Make a selection',
      rows: complete ? [...rows, finish] : rows,
      marked,
      choose: (row) => {
        if (!several) return done([row.value]);
        if (row.value === '') return done([...chosen]);
        if (!chosen.delete(row.value) && chosen.size < (menu.max_values ?? 1)) {
          chosen.add(row.value);
        }
        show(menu.options.findIndex((option) => option.value === row.value));
      },
    });
    list.element.scrollIntoView({ block: 'nearest' });
  };
  face.addEventListener('keydown', (event) => {
    if (list.press(event)) event.stopPropagation();
  });
  face.addEventListener('blur', () => list.hide());
  return element('div', { class: 'select-holder' }, face, list.element);
}
