import { LIMITS } from '../limits.ts';
import { isRecord } from '../record.ts';
import { type Field, needed } from './field.ts';

const WEB = ['http', 'https'];
const MEDIA = [...WEB, 'attachment'];
/** A day, and perhaps a time of it; `Date.parse` alone takes `2` too. */
const ISO_8601 = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const TOO_LARGE = `Embed size exceeds maximum size of ${LIMITS.embedSum.max}`;

/** The embeds of a message (Discord docs, resources/message#embed-object-embed-limits). */
export function checkEmbeds(embeds: Field): void {
  let sum = 0;
  for (const embed of embeds.list(LIMITS.embeds)) {
    if (!isRecord(embed.value)) embed.wrong('DICT_TYPE_CONVERT');
    else sum += checkEmbed(embed);
  }
  if (sum > LIMITS.embedSum.max) embeds.wrong('MAX_EMBED_SIZE_EXCEEDED', TOO_LARGE);
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
  const text = field.text();
  if (text !== '' && (!ISO_8601.test(text) || Number.isNaN(Date.parse(text))))
    field.wrong('DATE_TIME_TYPE_PARSE', `Could not parse ${text}. Should be ISO8601.`);
}

function checkAddresses(embed: Field): void {
  const [author, footer] = [embed.at('author'), embed.at('footer')];
  const check = (address: Field, schemes: readonly string[]) => {
    if (!address.empty) address.url(schemes, LIMITS.embedUrl.max);
  };
  for (const address of [embed.at('url'), author.at('url')]) check(address, WEB);
  for (const address of [author.at('icon_url'), footer.at('icon_url')]) check(address, MEDIA);
  for (const name of ['image', 'thumbnail'])
    if (!embed.at(name).empty) embed.at(name).at('url').url(MEDIA, LIMITS.embedUrl.max);
}
