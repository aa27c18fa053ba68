import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { toMarkdown } from '../references/markdown.ts';
import { shorten } from './label.ts';
import { limits } from './limits.ts';

type Row = Extract<APIMessageTopLevelComponent, { type: ComponentType.ActionRow }>;

/** Text from a file or from a person, shown as the letters that it is: no markdown, no mention. */
export function plainly(text: string): string {
  return toMarkdown([{ text }]);
}

/** A button. What it does stands in its custom id; one that cannot be taken back is a danger. */
export function button(
  label: string,
  id: string,
  style: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium> = ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: id };
}

/** Up to five buttons beside each other. */
export function row(...buttons: readonly APIButtonComponentWithCustomId[]): Row {
  return { type: ComponentType.ActionRow, components: [...buttons] };
}

/** A menu of which one entry is chosen. */
export function menuRow(
  id: string,
  placeholder: string,
  options: readonly APISelectMenuOption[],
): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: id,
        placeholder: shorten(placeholder, limits.placeholder),
        options: options.slice(0, limits.choices),
      },
    ],
  };
}

/** A paragraph of a card. */
export function text(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

/** A paragraph with a button at its right. */
export function textWithButton(
  content: string,
  accessory: APIButtonComponentWithCustomId,
): APIComponentInContainer {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory,
  };
}

/** A card: one frame around its parts. */
export function card(
  ...parts: readonly APIComponentInContainer[]
): readonly APIMessageTopLevelComponent[] {
  return [{ type: ComponentType.Container, components: [...parts] }];
}

/**
 * The length of a text on a card, in characters; where its letters take many bytes, as Chinese does,
 * as many characters as would take that many bytes.
 */
const weight = (text: string): number =>
  Math.max(text.length, (Buffer.byteLength(text, 'utf8') * limits.cardText) / limits.cardBytes);

/** Does the text fit a card, in characters and in bytes? */
export function fitsCard(content: string): boolean {
  return weight(content) <= limits.cardText;
}

/** `text`, cut so that it weighs no more than `most`. */
function cut(text: string, most: number): string {
  const short = shorten(text, most);
  return weight(short) <= most ? short : shorten(text, Math.floor((most * most) / weight(short)));
}

/** As many whole lines as fit `most` characters; the first line is cut where even it is too long. */
export function fitting(content: string, most: number): string {
  const [first = '', ...lines] = content.split('\n');
  let kept = cut(first, most);
  let room = most - weight(kept);
  for (const line of lines) {
    room -= weight(`\n${line}`);
    if (room < 0) break;
    kept += `\n${line}`;
  }
  return kept;
}
