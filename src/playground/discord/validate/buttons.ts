import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { type Field, needed, unique } from '../validate.ts';

const { StringSelect, UserSelect, RoleSelect, MentionableSelect, ChannelSelect } = ComponentType;

/** The kinds of select menus. */
export const SELECTS: readonly ComponentType[] = [
  StringSelect,
  UserSelect,
  RoleSelect,
  MentionableSelect,
  ChannelSelect,
];

/** A picture that can stand on a button: an emoji of Unicode, never `:smile:`. */
const UNICODE_EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** A button (Discord docs, components/reference#button). */
export function checkButton(button: Field): void {
  const style = button.at('style').oneOf([1, 2, 3, 4, 5, 6]);
  const [id, url, sku] = [button.at('custom_id'), button.at('url'), button.at('sku_id')];
  const label = button.at('label').text(LIMITS.buttonLabel);
  checkEmoji(button.at('emoji'));
  button.at('disabled').boolean();
  if (style === ButtonStyle.Link) url.url(['http', 'https', 'discord'], LIMITS.buttonUrl.max);
  else url.absent('Only a link button has a url');
  if (style === ButtonStyle.Premium) sku.required();
  else sku.absent('Only a premium button has an sku_id');
  if (style !== undefined && style < ButtonStyle.Link) checkCustomId(id);
  else id.absent('A link or premium button has no custom_id');
  if (style !== ButtonStyle.Premium && label === '' && button.at('emoji').empty)
    button.wrong('BUTTON_COMPONENT_INVALID');
}

/** The `custom_id` of anything that can be used. */
export function checkCustomId(id: Field): void {
  id.text(needed(LIMITS.customId));
}

function checkEmoji(emoji: Field): void {
  if (emoji.empty || !emoji.at('id').empty) return;
  const name = emoji.at('name').text({ required: true });
  if (name !== '' && !UNICODE_EMOJI.test(name))
    emoji.at('name').wrong('BUTTON_COMPONENT_INVALID_EMOJI');
}

/** A select menu of any kind (Discord docs, components/reference#string-select and following). */
export function checkSelect(select: Field): void {
  checkCustomId(select.at('custom_id'));
  select.at('placeholder').text(LIMITS.selectPlaceholder);
  select.at('disabled').boolean();
  const min = select.at('min_values').integer(LIMITS.selectMinValues) ?? 1;
  const max = select.at('max_values').integer(LIMITS.selectMaxValues) ?? 1;
  if (min > max) select.at('min_values').wrong('SELECT_COMPONENT_MIN_VALUES');
  if (select.at('type').value === StringSelect) checkOptions(select, max);
  else select.at('options').absent('Only a string select has options');
}

function checkOptions(select: Field, max: number): void {
  const options = select.at('options').list(needed(LIMITS.selectOptions));
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
