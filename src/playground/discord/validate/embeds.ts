import { LIMITS } from '../limits.ts';
import { type Field, isRecord, needed } from '../validate.ts';

const WEB = ['http', 'https'];
const MEDIA = ['http', 'https', 'attachment'];

/** The embeds of a message (Discord docs, resources/message#embed-object-embed-limits). */
export function checkEmbeds(embeds: Field): void {
  let sum = 0;
  for (const embed of embeds.list(LIMITS.embeds)) {
    if (!isRecord(embed.value))
      embed.wrong('DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType');
    else sum += checkEmbed(embed);
  }
  if (sum > LIMITS.embedSum.max)
    embeds.wrong(
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${LIMITS.embedSum.max}`,
    );
}

/** Gives the length of the texts that count. */
function checkEmbed(embed: Field): number {
  const texts = [
    embed.at('title').text(LIMITS.embedTitle),
    embed.at('description').text(LIMITS.embedDescription),
    embed.at('footer').empty ? '' : embed.at('footer').at('text').text(needed(LIMITS.embedFooter)),
    embed.at('author').empty ? '' : embed.at('author').at('name').text(needed(LIMITS.embedAuthor)),
    ...embed.at('fields').list(LIMITS.embedFields).flatMap(checkEmbedField),
  ];
  embed.at('color').integer(LIMITS.embedColor);
  checkTimestamp(embed.at('timestamp'));
  checkAddresses(embed);
  const media = ['image', 'thumbnail'].some((name) => !embed.at(name).empty);
  if (texts.every((text) => text === '') && !media) embed.at('description').required();
  return texts.reduce((sum, text) => sum + [...text].length, 0);
}

function checkEmbedField(field: Field): string[] {
  field.at('inline').boolean();
  return [
    field.at('name').text(needed(LIMITS.embedFieldName)),
    field.at('value').text(needed(LIMITS.embedFieldValue)),
  ];
}

function checkTimestamp(field: Field): void {
  if (!field.empty && Number.isNaN(Date.parse(String(field.value))))
    field.wrong('DATE_TIME_TYPE_PARSE', `Could not parse ${field.value}. Should be ISO8601.`);
}

function checkAddresses(embed: Field): void {
  const author = embed.at('author');
  for (const address of [embed.at('url'), author.at('url')])
    if (!address.empty) address.url(WEB, LIMITS.embedUrl.max);
  const icons = [author.at('icon_url'), embed.at('footer').at('icon_url')];
  for (const address of icons) if (!address.empty) address.url(MEDIA, LIMITS.embedUrl.max);
  for (const name of ['image', 'thumbnail'])
    if (!embed.at(name).empty) embed.at(name).at('url').url(MEDIA, LIMITS.embedUrl.max);
}
