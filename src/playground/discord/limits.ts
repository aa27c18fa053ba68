/** One rule of Discord's that has a figure. Both ends are still allowed. */
export interface Limit {
  /** 0 where it is not given. */
  readonly min?: number;
  readonly max: number;
  /** Whether blanks around the text count for nothing. */
  readonly trimmed?: boolean;
  /** The span that `max` is counted over, in milliseconds, where there is one. */
  readonly per?: number;
  /** Page and anchor below docs.discord.com/developers, or an issue of discord/discord-api-docs. */
  readonly docs: string;
}

const RESPONDING = 'interactions/receiving-and-responding';
const COMMAND = 'interactions/application-commands';
const OPTION = `${COMMAND}#application-command-object-application-command-option-structure`;
const CHOICE = `${COMMAND}#application-command-object-application-command-option-choice-structure`;
const REGISTERING = `${COMMAND}#registering-a-command`;
const MESSAGE = 'resources/message';
const EMBED = `${MESSAGE}#embed-object-embed-limits`;
const PARTS = 'components/reference';
const SELECT = `${PARTS}#string-select-string-select-structure`;
const SELECT_OPTION = `${PARTS}#string-select-select-option-structure`;
const INPUT = `${PARTS}#text-input-text-input-structure`;
const FILE_UPLOAD = `${PARTS}#file-upload-file-upload-structure`;
const CHECKBOXES = `${PARTS}#checkbox-group-structure`;
const MODAL = `${RESPONDING}#interaction-response-object-modal`;
const GATEWAY_PAGE = 'events/gateway';
const RATES = 'topics/rate-limits';

const DAY = 24 * 60 * 60_000;

/**
 * Every figure of Discord's, one row for each; the validators read them here, and a test makes of
 * each row a request that is just refused and one that is just taken. Lengths count Unicode code
 * points, sizes bytes, times milliseconds.
 */
export const LIMITS = {
  // Interactions
  /** "You must send an initial response within 3 seconds of receiving the event." */
  firstAnswerMs: { max: 3_000, docs: `${RESPONDING}#responding-to-an-interaction` },
  /** "Interaction tokens are valid for 15 minutes." */
  tokenMs: { max: 15 * 60_000, docs: `${RESPONDING}#followup-messages` },
  /** For a user-installed app in a guild that did not install it. */
  strangerFollowUps: { max: 5, docs: `${RESPONDING}#followup-messages` },
  choices: { max: 25, docs: `${RESPONDING}#interaction-response-object-autocomplete` },
  choiceName: { min: 1, max: 100, docs: CHOICE },
  /** The OpenAPI document says 6000; the docs win. */
  choiceValue: { min: 1, max: 100, docs: CHOICE },

  // Modals
  modalTitle: { min: 1, max: 45, docs: MODAL },
  modalId: { min: 1, max: 100, docs: MODAL },
  /** The OpenAPI document says 40; the docs win. */
  modalParts: { min: 1, max: 5, docs: MODAL },
  labelText: { min: 1, max: 45, docs: `${PARTS}#label-label-structure` },
  labelDescription: { max: 100, docs: `${PARTS}#label-label-structure` },
  inputValue: { max: 4_000, docs: INPUT },
  inputPlaceholder: { max: 100, docs: INPUT },
  inputMinLength: { max: 4_000, docs: INPUT },
  inputMaxLength: { min: 1, max: 4_000, docs: INPUT },
  uploadMinValues: { max: 10, docs: FILE_UPLOAD },
  uploadMaxValues: { min: 1, max: 10, docs: FILE_UPLOAD },
  uploadFileTypes: { max: 10, docs: FILE_UPLOAD },
  radioOptions: { min: 2, max: 10, docs: `${PARTS}#radio-group-structure` },
  checkboxOptions: { min: 1, max: 10, docs: CHECKBOXES },
  checkboxMinValues: { max: 10, docs: CHECKBOXES },
  checkboxMaxValues: { min: 1, max: 10, docs: CHECKBOXES },

  // Commands
  commandName: { min: 1, max: 32, docs: `${COMMAND}#application-command-object` },
  commandDescription: { min: 1, max: 100, docs: `${COMMAND}#application-command-object` },
  commandOptions: { max: 25, docs: `${COMMAND}#application-command-object` },
  /** Of a subcommand, or subcommands of a group. */
  innerOptions: { max: 25, docs: OPTION },
  optionName: { min: 1, max: 32, docs: OPTION },
  optionDescription: { min: 1, max: 100, docs: OPTION },
  optionChoices: { max: 25, docs: OPTION },
  optionMinLength: { max: 6_000, docs: OPTION },
  optionMaxLength: { min: 1, max: 6_000, docs: OPTION },
  optionFileTypes: { max: 10, docs: OPTION },
  /** Names, descriptions and values together, of each the longest translation. */
  commandCharacters: { max: 8_000, docs: `${COMMAND}#application-command-object` },
  chatCommands: { max: 100, docs: REGISTERING },
  /** Raised from 5 in March 2026. */
  userCommands: { max: 15, docs: 'change-log#2026-03-03' },
  messageCommands: { max: 15, docs: 'change-log#2026-03-03' },
  entryPoints: { max: 1, docs: `${COMMAND}#entry-point-commands` },
  /** Names that are new there; it is answered by 30034. */
  commandCreates: { max: 200, per: DAY, docs: `${COMMAND}#registering-a-command` },

  // Messages
  /** Blanks around it vanish; that is seen, and written nowhere. */
  content: { max: 2_000, trimmed: true, docs: `${MESSAGE}#create-message-jsonform-params` },
  nonce: { max: 25, docs: `${MESSAGE}#create-message-jsonform-params` },
  attachments: { max: 10, docs: `${MESSAGE}#create-message-jsonform-params` },
  attachmentDescription: { max: 1_024, docs: `${MESSAGE}#attachment-object` },
  mentionedUsers: { max: 100, docs: `${MESSAGE}#allowed-mentions-object` },
  mentionedRoles: { max: 100, docs: `${MESSAGE}#allowed-mentions-object` },
  embeds: { max: 10, docs: `${MESSAGE}#create-message-jsonform-params` },
  embedTitle: { max: 256, trimmed: true, docs: EMBED },
  embedDescription: { max: 4_096, trimmed: true, docs: EMBED },
  embedFields: { max: 25, docs: EMBED },
  embedFieldName: { max: 256, trimmed: true, docs: EMBED },
  embedFieldValue: { max: 1_024, trimmed: true, docs: EMBED },
  embedFooter: { max: 2_048, trimmed: true, docs: EMBED },
  embedAuthor: { max: 256, trimmed: true, docs: EMBED },
  embedUrl: { max: 2_048, docs: `${MESSAGE}#embed-object` },
  embedColor: { max: 0xff_ff_ff, docs: `${MESSAGE}#embed-object` },
  /** Of the messages of a channel that are asked for at once. */
  listed: { min: 1, max: 100, docs: `${MESSAGE}#get-channel-messages-query-string-params` },
  /** Over all embeds of a message. */
  embedSum: { max: 6_000, docs: EMBED },

  bulkDeleted: { min: 2, max: 100, docs: `${MESSAGE}#bulk-delete-messages-json-params` },
  /** "This endpoint will not delete messages older than 2 weeks" */
  bulkDeletedMs: { max: 14 * DAY, docs: `${MESSAGE}#bulk-delete-messages` },
  listedPins: { min: 1, max: 50, docs: `${MESSAGE}#get-channel-pins-query-string-params` },
  /** Of different emojis on a message; 30010 says the figure. */
  reactions: { max: 20, docs: 'topics/opcodes-and-status-codes#json' },
  listedReactions: { min: 1, max: 100, docs: `${MESSAGE}#get-reactions-query-string-params` },

  // Guilds
  listedMembers: {
    min: 1,
    max: 1_000,
    docs: 'resources/guild#list-guild-members-query-string-params',
  },
  listedGuilds: {
    min: 1,
    max: 200,
    docs: 'resources/user#get-current-user-guilds-query-string-params',
  },

  // Components
  rows: { max: 5, docs: `${PARTS}#legacy-message-component-behavior` },
  rowButtons: { min: 1, max: 5, docs: `${PARTS}#action-row` },
  customId: { min: 1, max: 100, docs: `${PARTS}#anatomy-of-a-component-custom-id` },
  componentId: { max: 2 ** 32 - 1, docs: `${PARTS}#anatomy-of-a-component` },
  buttonLabel: { max: 80, docs: `${PARTS}#button-button-structure` },
  buttonUrl: { max: 512, docs: `${PARTS}#button-button-structure` },
  selectOptions: { min: 1, max: 25, docs: SELECT },
  selectPlaceholder: { max: 150, docs: SELECT },
  selectMinValues: { max: 25, docs: SELECT },
  selectMaxValues: { min: 1, max: 25, docs: SELECT },
  selectLabel: { min: 1, max: 100, docs: SELECT_OPTION },
  selectValue: { min: 1, max: 100, docs: SELECT_OPTION },
  selectDescription: { max: 100, docs: SELECT_OPTION },
  sectionTexts: { min: 1, max: 3, docs: `${PARTS}#section-section-structure` },
  galleryItems: { min: 1, max: 10, docs: `${PARTS}#media-gallery-media-gallery-structure` },
  mediaDescription: { max: 1_024, docs: `${PARTS}#thumbnail-thumbnail-structure` },
  mediaUrl: { max: 2_048, docs: `${PARTS}#unfurled-media-item-structure` },
  spacing: { min: 1, max: 2, docs: `${PARTS}#separator-separator-structure` },
  accentColor: { max: 0xff_ff_ff, docs: `${PARTS}#container-container-structure` },
  /** Of a Components V2 message, nested ones counted. */
  cardParts: { max: 40, docs: 'components/overview' },
  cardText: { max: 4_000, docs: 'components/overview' },
  /**
   * Documented nowhere: beyond this many UTF-8 bytes, 12 more counted for each text display,
   * Discord answers 500. It is reached by titles in Chinese or Japanese.
   */
  cardBytes: { max: 10_170, docs: 'https://github.com/discord/discord-api-docs/issues/8554' },

  // Files
  /** Of one file; for an interaction, its `attachment_size_limit` says it. */
  fileBytes: { max: 10 * 2 ** 20, docs: 'reference#uploading-files' },
  requestBytes: { max: 25 * 2 ** 20, docs: 'reference#uploading-files' },
  /** Seen to be a day; the docs promise no figure, so a client must read `ex`. */
  addressMs: { max: DAY, docs: 'reference#signed-attachment-cdn-urls' },

  // Gateway
  sends: { max: 120, per: 60_000, docs: `${GATEWAY_PAGE}#rate-limiting` },
  payload: { max: 4_096, docs: `${GATEWAY_PAGE}#sending-events` },
  /** After these the token is reset. */
  identifies: { max: 1_000, per: DAY, docs: `${GATEWAY_PAGE}#rate-limiting` },
  /** For each `shard_id % max_concurrency`; answered by op 9. */
  identifiesOfKey: { max: 1, per: 5_000, docs: `${GATEWAY_PAGE}#session-start-limit-object` },
  guildsOfShard: { max: 2_500, docs: `${GATEWAY_PAGE}#sharding` },

  // Rates
  globalRequests: { max: 50, per: 1_000, docs: `${RATES}#global-rate-limit` },
  /** Discord publishes no figure of a route; this is what is seen for messages of a channel. */
  channelMessages: { max: 5, per: 5_000, docs: `${RATES}#header-format` },
  /** 401, 403 and 429 of scope other than `shared`; then the address is banned for a while. */
  invalidRequests: {
    max: 10_000,
    per: 600_000,
    docs: `${RATES}#invalid-request-limit-aka-cloudflare-bans`,
  },
} as const satisfies Readonly<Record<string, Limit>>;

/** Each text display counts for this many bytes more (`LIMITS.cardBytes`). */
export const BYTES_PER_TEXT = 12;

/** Our own figures, where Discord promises none. */
export const OURS = {
  /** "Checked for uniqueness in the past few minutes" (resources/message#create-message). */
  nonceMs: 5 * 60_000,
  /** What an app in few guilds is given; Discord tells large ones more. */
  maxConcurrency: 1,
  heartbeatMs: 41_250,
  /** How deep a body may be: far more than any has a use for, far less than recursion takes. */
  jsonLevels: 64,
  /** How many events are kept for a resume, and for how long after the connection went. */
  replay: 2_000,
  /** Of a route for which none is published: what the app may ask in all. */
  routeRequests: { max: 50, per: 1_000 },
  resumableMs: 120_000,
  /** How long an open dialogue can be sent, after the token of its interaction. */
  modalMs: DAY,
} as const;
