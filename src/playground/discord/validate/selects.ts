import { ComponentType } from 'discord-api-types/v10';
import { LIMITS, type Limit } from '../limits.ts';
import { checkCustomId } from './buttons.ts';
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

/** What may be chosen beforehand where the client fills the menu. */
const DEFAULTS: ReadonlyMap<unknown, readonly string[]> = new Map([
  [UserSelect, ['user']],
  [RoleSelect, ['role']],
  [MentionableSelect, ['user', 'role']],
  [ChannelSelect, ['channel']],
]);

/** A select menu of any kind (Discord docs, components/reference#string-select and following). */
export function checkSelect(select: Field): void {
  checkCustomId(select.at('custom_id'));
  select.at('placeholder').text(LIMITS.selectPlaceholder);
  select.at('disabled').boolean();
  const max = checkCounts(select, LIMITS.selectMinValues, LIMITS.selectMaxValues);
  if (select.at('type').value === StringSelect) checkOptions(select, LIMITS.selectOptions, max);
  else select.at('options').absent('Only a string select has options');
  checkDefaults(select, max);
}

/** What is chosen already in a menu that the client fills by itself. */
function checkDefaults(select: Field, max: number): void {
  const field = select.at('default_values');
  const values = field.list();
  const kinds = DEFAULTS.get(select.at('type').value);
  if (!kinds) field.absent('Options have defaults of their own');
  else for (const value of values) checkDefault(value, kinds);
  if (values.length > max) field.wrong('SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES');
}

function checkDefault(value: Field, kinds: readonly string[]): void {
  value.required().record();
  value.at('id').required().snowflake();
  value.at('type').oneOf(kinds);
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
