import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CHOICES,
  COMMANDS,
  COMPONENTS,
  EMBED,
  MESSAGE,
  MODAL,
} from '../../../src/playground/discord/limits.ts';
import { shared } from '../../shared.ts';
import { bot, start } from './bot.ts';

interface Schema {
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const path = shared('discord/openapi.json');
const schemas: Readonly<Record<string, Schema>> = path
  ? JSON.parse(readFileSync(path, 'utf8')).components.schemas
  : {};

/** Discord's own OpenAPI document, where it stands beside the project: a cross-check only. */
describe.skipIf(!path)('the OpenAPI document of Discord', () => {
  it.each<[number, string, string]>([
    [MESSAGE.content, 'IncomingWebhookInteractionRequest', 'content'],
    [MESSAGE.embeds, 'IncomingWebhookInteractionRequest', 'embeds'],
    [MESSAGE.attachments, 'IncomingWebhookInteractionRequest', 'attachments'],
    [MESSAGE.attachmentDescription, 'MessageAttachmentRequest', 'description'],
    [MESSAGE.mentions, 'MessageAllowedMentionsRequest', 'users'],
    [EMBED.title, 'RichEmbed', 'title'],
    [EMBED.description, 'RichEmbed', 'description'],
    [EMBED.fields, 'RichEmbed', 'fields'],
    [EMBED.fieldName, 'RichEmbedField', 'name'],
    [EMBED.fieldValue, 'RichEmbedField', 'value'],
    [EMBED.footer, 'RichEmbedFooter', 'text'],
    [EMBED.author, 'RichEmbedAuthor', 'name'],
    [COMPONENTS.customId, 'ButtonComponentForMessageRequest', 'custom_id'],
    [COMPONENTS.label, 'ButtonComponentForMessageRequest', 'label'],
    [COMPONENTS.buttonUrl, 'ButtonComponentForMessageRequest', 'url'],
    [COMPONENTS.buttonsInRow, 'ActionRowComponentForMessageRequest', 'components'],
    [COMPONENTS.selectOptions, 'StringSelectComponentForMessageRequest', 'options'],
    [COMPONENTS.placeholder, 'StringSelectComponentForMessageRequest', 'placeholder'],
    [COMPONENTS.sectionTexts, 'SectionComponentForMessageRequest', 'components'],
    [COMPONENTS.galleryItems, 'MediaGalleryComponentForMessageRequest', 'items'],
    [COMPONENTS.v2Count, 'IncomingWebhookInteractionRequest', 'components'],
    [COMPONENTS.v2Text, 'TextDisplayComponentForMessageRequest', 'content'],
    [COMMANDS.name, 'ApplicationCommandCreateRequest', 'name'],
    [COMMANDS.description, 'ApplicationCommandCreateRequest', 'description'],
    [COMMANDS.options, 'ApplicationCommandCreateRequest', 'options'],
    [CHOICES.count, 'InteractionApplicationCommandAutocompleteCallbackStringData', 'choices'],
    [MODAL.title, 'ModalInteractionCallbackRequestData', 'title'],
    [MODAL.textInput, 'TextInputComponentForModalRequest', 'value'],
    [MODAL.placeholder, 'TextInputComponentForModalRequest', 'placeholder'],
    [MODAL.label, 'LabelComponentForModalRequest', 'label'],
    [MODAL.labelDescription, 'LabelComponentForModalRequest', 'description'],
  ])('says %i too, of %s.%s', (limit, schema, property) => {
    const { maxLength, maxItems } = schemas[schema]?.properties?.[property] ?? {};

    expect(maxLength ?? maxItems).toBe(limit);
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
