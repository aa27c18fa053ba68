import type { Field } from './field.ts';

const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const letters = new Intl.Segmenter();

/** Whether this is one emoji of Unicode: never `:smile:`, nor two of them. */
export function isEmoji(name: string): boolean {
  return PICTURE.test(name) && [...letters.segment(name)].length === 1;
}

/** The emoji of a button or an option; one with an id is a server's own. */
export function checkEmoji(emoji: Field): void {
  const [id, name] = [emoji.at('id'), emoji.at('name')];
  if (emoji.empty) return;
  id.snowflake();
  const text = id.empty ? name.text({ required: true }) : '';
  if (text !== '' && !isEmoji(text)) name.wrong('BUTTON_COMPONENT_INVALID_EMOJI');
}
