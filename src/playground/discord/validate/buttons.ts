import { ButtonStyle } from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { checkEmoji } from './emoji.ts';
import { type Field, needed } from './field.ts';

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
