import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { COMPONENTS } from '../limits.ts';
import { type Field, unique } from '../validate.ts';

/** A picture that can stand on a button: an emoji of Unicode, never `:smile:`. */
const UNICODE_EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** A button (Discord docs, components/reference#button). */
export function checkButton(button: Field): void {
  const style = button.at('style').oneOf([1, 2, 3, 4, 5, 6]);
  const [id, url, sku] = [button.at('custom_id'), button.at('url'), button.at('sku_id')];
  const label = button.at('label').text({ max: COMPONENTS.label });
  checkEmoji(button.at('emoji'));
  button.at('disabled').boolean();
  if (style === ButtonStyle.Link) url.url(['http', 'https', 'discord'], COMPONENTS.buttonUrl);
  else url.absent('Only a link button has a url');
  if (style === ButtonStyle.Premium) sku.required();
  else sku.absent('Only a premium button has an sku_id');
  if (style !== undefined && style < ButtonStyle.Link) checkCustomId(id);
  else id.absent('A link or premium button has no custom_id');
  if (style !== ButtonStyle.Premium && label === '' && button.at('emoji').empty)
    button.wrong('BUTTON_COMPONENT_INVALID', 'A button must have a label or an emoji');
}

/** The `custom_id` of anything that can be used. */
export function checkCustomId(id: Field): void {
  id.text({ min: 1, max: COMPONENTS.customId, required: true });
}

function checkEmoji(emoji: Field): void {
  if (emoji.empty || !emoji.at('id').empty) return;
  const name = emoji.at('name').text({ required: true });
  if (name !== '' && !UNICODE_EMOJI.test(name))
    emoji.at('name').wrong('BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}

/** A select menu of any kind (Discord docs, components/reference#string-select and following). */
export function checkSelect(select: Field): void {
  checkCustomId(select.at('custom_id'));
  select.at('placeholder').text({ max: COMPONENTS.placeholder });
  select.at('disabled').boolean();
  const most = COMPONENTS.selectOptions;
  const min = select.at('min_values').integer({ max: most }) ?? 1;
  const max = select.at('max_values').integer({ min: 1, max: most }) ?? 1;
  if (min > max)
    select.at('min_values').wrong('SELECT_COMPONENT_MIN_VALUES', 'Must not exceed max_values');
  if (select.at('type').value === ComponentType.StringSelect) checkOptions(select, max);
  else select.at('options').absent('Only a string select has options');
}

function checkOptions(select: Field, max: number): void {
  const rule = { min: 1, max: COMPONENTS.selectOptions, required: true };
  const options = select.at('options').list(rule);
  const text = COMPONENTS.selectText;
  for (const option of options) {
    option.at('label').text({ max: text, required: true });
    option.at('value').text({ max: text, required: true });
    option.at('description').text({ max: text });
    checkEmoji(option.at('emoji'));
  }
  const values = options.map((option) => option.at('value'));
  unique(
    values,
    'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    'The specified option value is already used',
  );
  if (options.length > 0 && max > options.length)
    select
      .at('max_values')
      .wrong('SELECT_COMPONENT_MAX_VALUES', `Must not exceed the ${options.length} options`);
  if (options.filter((option) => option.at('default').boolean()).length > max)
    select
      .at('options')
      .wrong('SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'More defaults than max_values');
}
