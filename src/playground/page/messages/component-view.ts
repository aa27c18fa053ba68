import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APIMessageTopLevelComponent,
  APISectionAccessoryComponent,
  APISectionComponent,
} from 'discord-api-types/v10';
import type { Known } from '../choosing/known-choices.ts';
import { Picker } from '../choosing/picker.ts';
import { type Menu, offerOf } from '../choosing/select-choices.ts';
import { componentType, linkButton } from '../discord-numbers.ts';
import { button, element, link } from '../element.ts';
import { markdownView, type Names } from '../markdown/markdown-view.ts';
import { colour, fileCard, pictureView } from './attachment-view.ts';

/** What the components of a message need: names for their text, and hands. */
export interface Hands {
  readonly names: Names;
  /** Who and what select menus offer. */
  readonly known: Known;
  /** What was chosen in a menu since its message last changed. */
  readonly chosen: (customId: string) => readonly string[] | undefined;
  readonly click: (customId: string) => void;
  readonly select: (customId: string, values: readonly string[]) => void;
}

/** Shows one component of a message, old or V2 (Discord docs, Component Reference). */
export function componentView(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
  hands: Hands,
): HTMLElement {
  const type: number = component.type;
  switch (component.type) {
    case componentType.row:
      return viewRow(component.components, hands);
    case componentType.section:
      return viewSection(component, hands);
    case componentType.text:
      return markdownView(component.content, hands.names);
    case componentType.separator:
      return element('hr', {
        class: `separator spacing-${component.spacing ?? 1}`,
        'data-line': component.divider !== false,
      });
    case componentType.container:
      return viewContainer(component, hands);
    case componentType.gallery:
      return viewGallery(component);
    case componentType.file:
      return fileCard(component.file.url, component.name ?? 'file', component.size ?? 0);
    default:
      return notShown(type);
  }
}

function viewRow(parts: readonly APIComponentInMessageActionRow[], hands: Hands): HTMLElement {
  const views = parts.map((part) =>
    part.type === componentType.button ? viewButton(part, hands) : viewMenu(part, hands),
  );
  return element('div', { class: 'row' }, ...views);
}

function viewMenu(menu: Menu, { known, chosen, select }: Hands): HTMLElement {
  const { custom_id: id, disabled = false } = menu;
  const offer = offerOf(menu, known);
  const attributes = { 'aria-label': offer.placeholder, 'data-custom-id': id, disabled };
  const picked = { ...offer, preset: chosen(id) ?? offer.preset };
  return new Picker(picked, attributes, (values) => select(id, values)).element;
}

function viewButton(part: APIButtonComponent, hands: Hands): HTMLElement {
  const emoji = 'emoji' in part ? part.emoji?.name : undefined;
  const label = 'label' in part ? part.label : undefined;
  const words = [emoji, label].filter((word) => word != null && word !== '').join(' ');
  const look = `button style-${part.style}`;
  if (part.style === linkButton) {
    const made = link(part.url, words, ' ↗');
    made.className = look;
    return made;
  }
  const customId = 'custom_id' in part ? part.custom_id : '';
  const made = button(look, words, () => hands.click(customId), { 'data-custom-id': customId });
  made.disabled = part.disabled === true;
  return made;
}

function viewContainer(container: APIContainerComponent, hands: Hands): HTMLElement {
  const parts = container.components.map((part) => componentView(part, hands));
  const made = element('div', { class: 'container' }, ...parts);
  if (container.accent_color != null) {
    made.classList.add('accented');
    made.style.setProperty('--accent', colour(container.accent_color));
  }
  return made;
}

function viewSection(section: APISectionComponent, hands: Hands): HTMLElement {
  const texts = section.components.map((part) => componentView(part, hands));
  return element(
    'div',
    { class: 'section' },
    element('div', { class: 'section-words' }, ...texts),
    viewAccessory(section.accessory, hands),
  );
}

function viewAccessory(part: APISectionAccessoryComponent, hands: Hands): HTMLElement {
  if (part.type === componentType.button) return viewButton(part, hands);
  return pictureView(part.media.url, part.description ?? '');
}

function viewGallery(gallery: APIMediaGalleryComponent): HTMLElement {
  const pictures = gallery.items.map((item) => pictureView(item.media.url, item.description ?? ''));
  return element('div', { class: 'gallery' }, ...pictures);
}

/** What this page cannot show yet is said, not dropped. */
function notShown(type: number): HTMLElement {
  return element(
    'p',
    { class: 'subtext' },
    `(A component of type ${type} stands here in Discord.)`,
  );
}
