import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';

/** One thing wrong in a request body. */
export interface Wrong {
  /** Where, e.g. `['data', 'components', 0, 'type']`; empty for the body as a whole. */
  readonly path: readonly (string | number)[];
  /** Discord's inner code, e.g. `BASE_TYPE_MAX_LENGTH`. Not all of them are documented. */
  readonly code: string;
  readonly message: string;
  /** The rule in Discord's documentation, as in the table of limits, where it has a figure. */
  readonly docs?: string;
}

/** The body of an answer that refuses a request (Discord docs, reference#error-messages). */
export interface ErrorBody {
  readonly message: string;
  readonly code: number;
  readonly errors?: ErrorTree;
}

/** Where codes without a figure of their own are listed. */
const CODES = 'topics/opcodes-and-status-codes#json-json-error-codes';

type Leaf = Pick<Wrong, 'code' | 'message'>;

interface ErrorTree {
  [step: string | number]: ErrorTree | Leaf[];
}

/** A refused request. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** The HTTP status. */
  readonly status: number;
  readonly body: ErrorBody;
  /** The broken rules one by one; more than the answer has: it does not name the documentation. */
  readonly wrongs: readonly Wrong[];

  constructor(
    status: number,
    code: number,
    message: string,
    wrongs: readonly Wrong[] = [],
    docs = CODES,
  ) {
    super(message);
    this.wrongs = wrongs.length > 0 ? wrongs : [{ path: [], code: String(code), message, docs }];
    this.status = status;
    this.body = wrongs.length === 0 ? { message, code } : { message, code, errors: tree(wrongs) };
  }
}

function tree(wrongs: readonly Wrong[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of wrongs) {
    let branch = root;
    for (const step of path) {
      const known = branch[step];
      const next = known && !Array.isArray(known) ? known : {};
      branch[step] = next;
      branch = next;
    }
    const leaves = branch['_errors'];
    branch['_errors'] = [...(Array.isArray(leaves) ? leaves : []), { code, message }];
  }
  return root;
}

/** 50035, with the places. */
export function invalidForm(wrongs: readonly Wrong[]): ApiError {
  const code = RESTJSONErrorCodes.InvalidFormBodyOrContentType;
  return new ApiError(400, code, 'Invalid Form Body', wrongs);
}

const { UnknownApplication, UnknownApplicationCommand, UnknownChannel } = RESTJSONErrorCodes;
const { UnknownGuild, UnknownInteraction, UnknownMessage } = RESTJSONErrorCodes;
const { UnknownUser, UnknownWebhook } = RESTJSONErrorCodes;

/** The refusals of the opcodes page (Discord docs, topics/opcodes-and-status-codes#json). */
export const refuse = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  noRoute: () => new ApiError(404, 0, '404: Not Found'),
  internal: () => new ApiError(500, 0, '500: Internal Server Error'),
  badJson: () =>
    new ApiError(
      400,
      RESTJSONErrorCodes.RequestBodyContainsInvalidJSON,
      'The request body contains invalid JSON.',
    ),
  tooLarge: () =>
    new ApiError(413, RESTJSONErrorCodes.RequestEntityTooLarge, 'Request entity too large'),
  unknownApplication: () => new ApiError(404, UnknownApplication, 'Unknown Application'),
  unknownChannel: () => new ApiError(404, UnknownChannel, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, UnknownGuild, 'Unknown Guild'),
  unknownMessage: () => new ApiError(404, UnknownMessage, 'Unknown Message'),
  unknownUser: () => new ApiError(404, UnknownUser, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, UnknownWebhook, 'Unknown Webhook'),
  unknownCommand: () => new ApiError(404, UnknownApplicationCommand, 'Unknown application command'),
  /** The 3 seconds are over, or there never was such an interaction. */
  unknownInteraction: () =>
    new ApiError(404, UnknownInteraction, 'Unknown interaction', [], LIMITS.firstAnswerMs.docs),
  /** The status is not documented; 400 is what bots report. */
  alreadyAcknowledged: () =>
    new ApiError(
      400,
      RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
      'Interaction has already been acknowledged.',
    ),
  tooManyCreates: () =>
    new ApiError(
      400,
      RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached,
      `Max number of daily application command creates has been reached (${LIMITS.commandCreates.max})`,
    ),
  tooManyCommands: (most: number) =>
    new ApiError(
      400,
      RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached,
      `Maximum number of application commands reached (${most})`,
    ),
  tooManyFollowUps: () =>
    new ApiError(
      400,
      RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
      'This interaction has hit the maximum number of follow up messages',
    ),
  /** The 15 minutes are over. */
  invalidWebhookToken: () =>
    new ApiError(
      401,
      RESTJSONErrorCodes.InvalidWebhookToken,
      'Invalid Webhook Token',
      [],
      LIMITS.tokenMs.docs,
    ),
  missingAccess: () => new ApiError(403, RESTJSONErrorCodes.MissingAccess, 'Missing Access'),
  missingPermissions: () =>
    new ApiError(403, RESTJSONErrorCodes.MissingPermissions, 'Missing Permissions'),
  notOurMessage: () =>
    new ApiError(
      403,
      RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser,
      'Cannot edit a message authored by another user',
    ),
  emptyMessage: () =>
    new ApiError(400, RESTJSONErrorCodes.CannotSendAnEmptyMessage, 'Cannot send an empty message'),
} as const;
