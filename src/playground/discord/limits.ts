/**
 * Discord's figures, each group with the page of its documentation (docs.discord.com/developers).
 * Lengths count Unicode code points, sizes bytes, times milliseconds.
 */

/** `interactions/receiving-and-responding#responding-to-an-interaction` and `#followup-messages`. */
export const INTERACTION = {
  /** "You must send an initial response within 3 seconds of receiving the event." */
  ackMs: 3_000,
  /** "Interaction tokens are valid for 15 minutes." */
  tokenMs: 15 * 60_000,
  /** For a user-installed app in a guild that did not install it. */
  followUpsWhereNotInstalled: 5,
} as const;

/** `interactions/application-commands#application-command-object-application-command-option-choice-structure` */
export const CHOICES = { count: 25, name: 100, value: 100 } as const;

/** `interactions/application-commands#application-command-object` and `#registering-a-command`. */
export const COMMANDS = {
  name: 32,
  description: 100,
  options: 25,
  /** `min_length` and `max_length` of a string option. */
  stringLength: 6_000,
  /** Names, descriptions and values of one command, the longest translation counted. */
  characters: 8_000,
  chatInput: 100,
  /** Raised from 5 by the change log of 2026-03-03. */
  user: 15,
  message: 15,
  entryPoint: 1,
  fileTypes: 10,
} as const;

/** `resources/message#create-message` */
export const MESSAGE = {
  content: 2_000,
  nonce: 25,
  embeds: 10,
  attachments: 10,
  attachmentDescription: 1_024,
  mentions: 100,
} as const;

/** `resources/message#embed-object-embed-limits` */
export const EMBED = {
  title: 256,
  description: 4_096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1_024,
  footer: 2_048,
  author: 256,
  /** Over all embeds of a message. */
  sum: 6_000,
} as const;

/** `components/reference` */
export const COMPONENTS = {
  /** `#legacy-message-component-behavior` */
  rows: 5,
  /** `#action-row` */
  buttonsInRow: 5,
  /** `#anatomy-of-a-component-custom-id` */
  customId: 100,
  /** `#button-button-structure` */
  label: 80,
  buttonUrl: 512,
  /** `#string-select` */
  selectOptions: 25,
  selectText: 100,
  placeholder: 150,
  /** `#section`: text displays in it. */
  sectionTexts: 3,
  /** `#media-gallery` */
  galleryItems: 10,
  mediaDescription: 1_024,
  mediaUrl: 2_048,
  /** `components/overview`: of a Components V2 message, nested ones counted. */
  v2Count: 40,
  v2Text: 4_000,
  /**
   * Not documented: beyond this many UTF-8 bytes, 12 more counted for each text display, Discord
   * answers 500 (discord-api-docs issue 8554). It is reached by titles in Chinese or Japanese.
   */
  v2Bytes: 10_170,
  v2BytesPerText: 12,
} as const;

/** `interactions/receiving-and-responding#interaction-response-object-modal` and `components/reference#text-input`. */
export const MODAL = {
  title: 45,
  components: 5,
  textInput: 4_000,
  placeholder: 100,
  label: 45,
  labelDescription: 100,
} as const;

/** `reference#uploading-files` */
export const UPLOAD = {
  /** Of one file; of an interaction, its `attachment_size_limit` says it. */
  file: 10 * 1_024 * 1_024,
  /** Of a whole request. */
  request: 25 * 1_024 * 1_024,
} as const;

/** `reference#signed-attachment-cdn-urls`: seen to live for a day; the docs promise no figure. */
export const CDN = { addressMs: 24 * 60 * 60_000 } as const;

/** `events/gateway#rate-limiting`, `#sending-events` and `#session-start-limit-object`. */
export const GATEWAY = {
  heartbeatMs: 41_250,
  sends: 120,
  sendsWindowMs: 60_000,
  payload: 4_096,
  identifies: 1_000,
  /** Our own: how many events are kept for a resume, and for how long after the connection went. */
  replay: 2_000,
  resumableMs: 120_000,
} as const;
