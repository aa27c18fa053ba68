import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { LIMITS, type Limit } from '../limits.ts';
import { checkEmoji } from './emoji.ts';
import { type Field, needed } from './field.ts';
import { unique } from './validate.ts';

const { StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect } = ComponentType;

/** The kinds of select menus. */
export const SELECTS: readonly ComponentType[] = [
  StringSelect,
  UserSelect,
  RoleSelect,
  MentionableSelect,
  ChannelSelect,
];

/** A button (Discord docs, components/reference#button). */
export function checkButton(button: Field): void {
  const style = button.at('style').oneOf([1, 2, 3, 4, 5, 6]);
  const [id, url, sku] = [button.at('custom_id'), button.at('url'), button.at('sku_id')];
  const [label, emoji] = [button.at('label'), button.at('emoji')];
  const text = label.text(LIMITS.buttonLabel);
  checkEmoji(emoji);
  button.at('disabled').boolean();
  if (style === undefined) return;
  if (style === ButtonStyle.Link) url.url(['http', 'https', 'discord'], LIMITS.buttonUrl.max);
  else url.absent('Only a link button has a url');
  if (style < ButtonStyle.Link) checkCustomId(id);
  else id.absent('A link or premium button has no custom_id');
  if (style === ButtonStyle.Premium) {
    sku.required().snowflake();
    for (const field of [label, emoji]) field.absent('A premium button shows what it sells');
  } else {
    sku.absent('Only a premium button has an sku_id');
    if (text.trim() === '' && emoji.empty) button.wrong('BUTTON_COMPONENT_INVALID');
  }
}

/** The `custom_id` of anything that can be used. */
export function checkCustomId(id: Field): void {
  id.text(needed(LIMITS.customId));
}

/** A select menu of any kind (Discord docs, components/reference#string-select and following). */
export function checkSelect(select: Field): void {
  checkCustomId(select.at('custom_id'));
  select.at('placeholder').text(LIMITS.selectPlaceholder);
  select.at('disabled').boolean();
  const max = checkCounts(select, LIMITS.selectMinValues, LIMITS.selectMaxValues);
  if (select.at('type').value === StringSelect) checkOptions(select, LIMITS.selectOptions, max);
  else select.at('options').absent('Only a string select has options');
}

/** How many values are to be chosen, at least and at most. Gives the most; `usual` where nothing is said. */
export function checkCounts(input: Field, least: Limit, most: Limit, usual = 1): number {
  const min = input.at('min_values').integer(least) ?? 0;
  const max = input.at('max_values').integer(most) ?? usual;
  if (min > max) input.at('min_values').wrong('SELECT_COMPONENT_MIN_VALUES');
  return max;
}

/** The options of a select, or of a group of a modal: `max` of them at most may be chosen. */
export function checkOptions(select: Field, limit: Limit, max: number): void {
  const options = select.at('options').list(needed(limit));
  for (const option of options) {
    option.at('label').text(needed(LIMITS.selectLabel));
    option.at('value').text(needed(LIMITS.selectValue));
    option.at('description').text(LIMITS.selectDescription);
    checkEmoji(option.at('emoji'));
  }
  unique(options, 'value', 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED');
  const few = `Must not exceed the ${options.length} options`;
  if (options.length > 0 && max > options.length)
    select.at('max_values').wrong('SELECT_COMPONENT_MAX_VALUES', few);
  if (options.filter((option) => option.at('default').boolean()).length > max)
    select.at('options').wrong('SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES');
}
