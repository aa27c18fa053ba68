import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/playground/discord/limits.ts';
import { shared } from '../../shared.ts';
import { bot, start } from './bot.ts';

type Row = keyof typeof LIMITS;

interface Schema {
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly maximum?: number;
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const path = shared('discord/openapi.json');
const schemas: Readonly<Record<string, Schema>> = path
  ? JSON.parse(readFileSync(path, 'utf8')).components.schemas
  : {};

/** What `Schema.property` may be at most, whichever of its types says it. */
function figureAt(place: string): number | undefined {
  const [schema = '', property = ''] = place.split('.');
  const found = schemas[schema]?.properties?.[property];
  const all = found ? [found, ...(found.oneOf ?? [])] : [];
  return (
    all.map((each) => each.maxLength ?? each.maxItems).find((figure) => figure !== undefined) ??
    all.map(({ maximum }) => maximum).find((figure) => figure !== undefined)
  );
}

/** Discord's own OpenAPI document, where it stands beside the project: a cross-check only. */
describe.skipIf(!path)('the OpenAPI document of Discord', () => {
  it.each<[Row, string]>([
    ['content', 'IncomingWebhookInteractionRequest.content'],
    ['embeds', 'IncomingWebhookInteractionRequest.embeds'],
    ['attachments', 'IncomingWebhookInteractionRequest.attachments'],
    ['cardParts', 'IncomingWebhookInteractionRequest.components'],
    ['nonce', 'MessageCreateRequest.nonce'],
    ['attachmentDescription', 'MessageAttachmentRequest.description'],
    ['mentionedUsers', 'MessageAllowedMentionsRequest.users'],
    ['mentionedRoles', 'MessageAllowedMentionsRequest.roles'],
    ['embedTitle', 'RichEmbed.title'],
    ['embedDescription', 'RichEmbed.description'],
    ['embedFields', 'RichEmbed.fields'],
    ['embedUrl', 'RichEmbed.url'],
    ['embedColor', 'RichEmbed.color'],
    ['embedFieldName', 'RichEmbedField.name'],
    ['embedFieldValue', 'RichEmbedField.value'],
    ['embedFooter', 'RichEmbedFooter.text'],
    ['embedAuthor', 'RichEmbedAuthor.name'],
    ['rowButtons', 'ActionRowComponentForMessageRequest.components'],
    ['customId', 'ButtonComponentForMessageRequest.custom_id'],
    ['buttonLabel', 'ButtonComponentForMessageRequest.label'],
    ['buttonUrl', 'ButtonComponentForMessageRequest.url'],
    ['selectOptions', 'StringSelectComponentForMessageRequest.options'],
    ['selectPlaceholder', 'StringSelectComponentForMessageRequest.placeholder'],
    ['selectMinValues', 'StringSelectComponentForMessageRequest.min_values'],
    ['selectMaxValues', 'StringSelectComponentForMessageRequest.max_values'],
    ['selectLabel', 'StringSelectOptionForRequest.label'],
    ['selectValue', 'StringSelectOptionForRequest.value'],
    ['selectDescription', 'StringSelectOptionForRequest.description'],
    ['sectionTexts', 'SectionComponentForMessageRequest.components'],
    ['galleryItems', 'MediaGalleryComponentForMessageRequest.items'],
    ['mediaDescription', 'ThumbnailComponentForMessageRequest.description'],
    ['mediaUrl', 'UnfurledMediaRequest.url'],
    ['accentColor', 'ContainerComponentForMessageRequest.accent_color'],
    ['cardText', 'TextDisplayComponentForMessageRequest.content'],
    ['commandName', 'ApplicationCommandCreateRequest.name'],
    ['commandDescription', 'ApplicationCommandCreateRequest.description'],
    ['commandOptions', 'ApplicationCommandCreateRequest.options'],
    ['innerOptions', 'ApplicationCommandSubcommandOption.options'],
    ['optionName', 'ApplicationCommandStringOption.name'],
    ['optionDescription', 'ApplicationCommandStringOption.description'],
    ['optionChoices', 'ApplicationCommandStringOption.choices'],
    ['optionMinLength', 'ApplicationCommandStringOption.min_length'],
    ['optionMaxLength', 'ApplicationCommandStringOption.max_length'],
    ['choiceName', 'ApplicationCommandOptionStringChoice.name'],
    ['choices', 'InteractionApplicationCommandAutocompleteCallbackStringData.choices'],
    ['modalTitle', 'ModalInteractionCallbackRequestData.title'],
    ['modalId', 'ModalInteractionCallbackRequestData.custom_id'],
    ['inputValue', 'TextInputComponentForModalRequest.value'],
    ['inputPlaceholder', 'TextInputComponentForModalRequest.placeholder'],
    ['inputMinLength', 'TextInputComponentForModalRequest.min_length'],
    ['inputMaxLength', 'TextInputComponentForModalRequest.max_length'],
    ['labelText', 'LabelComponentForModalRequest.label'],
    ['labelDescription', 'LabelComponentForModalRequest.description'],
    ['uploadMinValues', 'FileUploadComponentForModalRequest.min_values'],
    ['radioOptions', 'RadioGroupComponentForModalRequest.options'],
    ['checkboxOptions', 'CheckboxGroupComponentForModalRequest.options'],
    ['checkboxMinValues', 'CheckboxGroupComponentForModalRequest.min_values'],
    ['checkboxMaxValues', 'CheckboxGroupComponentForModalRequest.max_values'],
    ['uploadMaxValues', 'FileUploadComponentForModalRequest.max_values'],
  ])('has the figure of `%s` too, in %s', (row, place) => {
    expect(figureAt(place)).toBe(LIMITS[row].max);
  });

  // "may be not correct … follow the docs, not the spec", says its README.
  it.each<[Row, string, number]>([
    ['content', 'MessageCreateRequest.content', 4_000],
    ['choiceValue', 'ApplicationCommandOptionStringChoice.value', 6_000],
    ['modalParts', 'ModalInteractionCallbackRequestData.components', 40],
  ])('differs from the docs, which win, in `%s`: %s', (row, place, theirs) => {
    expect(figureAt(place)).toBe(theirs);
    expect(LIMITS[row].max).toBeLessThan(theirs);
  });

  it('requires nothing of a payload that ours has not', async () => {
    const local = await start();
    const files = [{ name: 'list.ris', bytes: new Uint8Array(1) }];
    const { client } = await bot(local, [{ name: 'ask', description: 'Ask' }], async (asked) => {
      if (asked.isChatInputCommand()) await asked.reply({ embeds: [{ title: 't' }] });
    });
    const { message } = await local.as(local.users.member.id).slash('ask');
    const said = await local.as(local.users.member.id).say('x', { files });
    const get = async (route: `/${string}`) => (await client.rest.get(route)) as object;
    const payloads: readonly [string, object | undefined][] = [
      ['MessageResponse', message],
      ['MessageResponse', said],
      ['MessageEmbedResponse', message.embeds[0]],
      ['MessageAttachmentResponse', said.attachments[0]],
      ['ApplicationCommandResponse', local.commands()[0]],
      ['UserResponse', await get('/users/@me')],
      ['GatewayBotResponse', await get('/gateway/bot')],
      ['GuildChannelResponse', await get(`/channels/${local.channelId}`)],
      ['PrivateChannelResponse', await get(`/channels/${local.dmChannelId(said.author.id)}`)],
      ['GuildMemberResponse', await get(`/guilds/${local.guildId}/members/${said.author.id}`)],
    ];
    const missing = payloads.flatMap(([schema, payload]) =>
      (schemas[schema]?.required ?? [])
        .filter((name) => !Object.hasOwn(payload ?? {}, name))
        .map((name) => `${schema}.${name}`),
    );

    expect(missing).toEqual([]);
  });
});
