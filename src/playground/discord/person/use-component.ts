import type {
  APIButtonComponent,
  APIInteractionDataResolved,
  APIMessage,
  APIMessageButtonInteractionData,
  APIMessageComponent,
  APIMessageSelectMenuInteractionData,
} from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { Impossible } from '../actor.ts';
import type { Seat } from './seat.ts';
import { type IdSelect, isIdSelect, meaning } from './select-ids.ts';

/** The button of that `custom_id`, or else label, as it is pressed. Throws `Impossible`. */
export function pressButton(message: APIMessage, wanted: string): APIMessageButtonInteractionData {
  const buttons = components(message).filter((part) => part.type === ComponentType.Button);
  const button =
    buttons.find((part) => 'custom_id' in part && part.custom_id === wanted) ??
    buttons.find((part) => nameOf(part) === wanted);
  const names = buttons.map((part) => ('custom_id' in part ? part.custom_id : nameOf(part)));
  if (!button)
    throw new Impossible(`No button "${wanted}" here; there are: ${names.join(', ') || 'none'}.`);
  if (button.disabled) throw new Impossible(`The button "${wanted}" is disabled.`);
  if (!('custom_id' in button))
    throw new Impossible(`The button "${wanted}" opens a page; the app hears nothing of it.`);
  return { component_type: ComponentType.Button, custom_id: button.custom_id };
}

function nameOf(button: APIButtonComponent): string | undefined {
  return 'sku_id' in button ? undefined : (button.label ?? button.emoji?.name);
}

/** The chosen values of a select menu, as they are sent. Throws `Impossible`. */
export function chooseValues(
  seat: Seat,
  message: APIMessage,
  customId: string,
  values: readonly string[],
): APIMessageSelectMenuInteractionData {
  const menu = components(message)
    .filter((part) => part.type === ComponentType.StringSelect || isIdSelect(part))
    .find((part) => part.custom_id === customId);
  if (!menu) throw new Impossible(`There is no select "${customId}" here.`);
  const { min_values = 1, max_values = 1, disabled } = menu;
  if (disabled) throw new Impossible(`The select "${customId}" is disabled.`);
  if (values.length < min_values || values.length > max_values)
    throw new Impossible(`The select "${customId}" takes ${min_values} to ${max_values} values.`);
  if (new Set(values).size < values.length)
    throw new Impossible(`The select "${customId}" takes each value once.`);
  const base = { custom_id: customId, values: [...values] };
  if (menu.type !== ComponentType.StringSelect)
    return { ...base, ...sentIds(menu, meaning(seat, menu, values)) };
  const offered = menu.options.map(({ value }) => value);
  const stray = values.find((value) => !offered.includes(value));
  if (stray !== undefined)
    throw new Impossible(`"${stray}" is not offered; there are: ${offered.join(', ')}.`);
  return { ...base, component_type: menu.type };
}

/** Each kind of menu brings its own kinds of things along; members only in a guild. */
function sentIds(
  { type }: IdSelect,
  { users = {}, members, roles = {}, channels = {} }: APIInteractionDataResolved,
) {
  const people = { users, ...(members ? { members } : {}) };
  if (type === ComponentType.UserSelect) return { component_type: type, resolved: people };
  if (type === ComponentType.RoleSelect) return { component_type: type, resolved: { roles } };
  if (type === ComponentType.ChannelSelect) return { component_type: type, resolved: { channels } };
  return { component_type: type, resolved: { ...people, roles } };
}

/** Every component of a message, nested ones too. */
function components(message: APIMessage): APIMessageComponent[] {
  return (message.components ?? []).flatMap(withInner);
}

function withInner(component: APIMessageComponent): APIMessageComponent[] {
  const inner: APIMessageComponent[] = 'components' in component ? component.components : [];
  const accessory = 'accessory' in component ? [component.accessory] : [];
  return [component, ...[...inner, ...accessory].flatMap(withInner)];
}
