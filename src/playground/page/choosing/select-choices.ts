import type {
  APIChannelSelectComponent,
  APIMentionableSelectComponent,
  APIRoleSelectComponent,
  APIStringSelectComponent,
  APIUserSelectComponent,
} from 'discord-api-types/v10';
import { componentType, textChannel } from '../discord-numbers.ts';
import {
  type Choice,
  channelChoices,
  type Known,
  peopleChoices,
  roleChoices,
} from './known-choices.ts';

/** A select menu of any kind. */
export type Menu =
  | APIStringSelectComponent
  | APIUserSelectComponent
  | APIRoleSelectComponent
  | APIMentionableSelectComponent
  | APIChannelSelectComponent;

/** What a select menu lets one choose. */
export interface Offer {
  readonly placeholder: string;
  readonly choices: readonly Choice<string>[];
  /** What is chosen at first. */
  readonly preset: readonly string[];
  readonly min: number;
  readonly max: number;
}

/** Whether a component is a select menu. */
export function isMenu<T extends { readonly type: number }>(part: T): part is T & Menu {
  const { stringSelect, userSelect, roleSelect, mentionableSelect, channelSelect } = componentType;
  const menus: readonly number[] = [
    stringSelect,
    userSelect,
    roleSelect,
    mentionableSelect,
    channelSelect,
  ];
  return menus.includes(part.type);
}

/** Reads what a menu offers here. */
export function offerOf(menu: Menu, known: Known): Offer {
  const { placeholder = 'Make a selection', min_values: min = 1, max_values: max = 1 } = menu;
  return { placeholder, choices: choicesOf(menu, known), preset: presetOf(menu), min, max };
}

function choicesOf(menu: Menu, known: Known): readonly Choice<string>[] {
  switch (menu.type) {
    case componentType.userSelect:
      return peopleChoices(known);
    case componentType.roleSelect:
      return roleChoices(known);
    case componentType.mentionableSelect:
      return [...peopleChoices(known), ...roleChoices(known)];
    case componentType.channelSelect:
      return menu.channel_types?.includes(textChannel) === false ? [] : channelChoices(known);
    default:
      return menu.options.map(({ label, value, description, emoji }) => {
        return { name: emoji?.name ? `${emoji.name} ${label}` : label, value, detail: description };
      });
  }
}

function presetOf(menu: Menu): readonly string[] {
  if (menu.type !== componentType.stringSelect) {
    return (menu.default_values ?? []).map(({ id }) => id);
  }
  return menu.options.filter((option) => option.default === true).map(({ value }) => value);
}
