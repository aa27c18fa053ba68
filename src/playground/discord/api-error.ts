import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';
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
  // Steps are also what a bot named, `__proto__` too: nothing may be inherited here.
  const root: ErrorTree = Object.create(null);
  for (const { path, code, message } of wrongs) {
    let branch = root;
    for (const step of path) {
      const known = branch[step];
      const next: ErrorTree = known && !Array.isArray(known) ? known : Object.create(null);
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
  return new ApiError(400, Code.InvalidFormBodyOrContentType, 'Invalid Form Body', wrongs);
}

function row(status: number, code: number, message: string, docs?: string): () => ApiError {
  return () => new ApiError(status, code, message, [], docs);
}

const TOO_MANY_CREATES = `Max number of daily application command creates has been reached (${LIMITS.commandCreates.max})`;
const ACKNOWLEDGED = 'Interaction has already been acknowledged.';
const NOT_OURS = 'Cannot edit a message authored by another user';

/** The refusals of the opcodes page (Discord docs, topics/opcodes-and-status-codes#json). */
export const refuse = {
  unauthorized: row(401, 0, '401: Unauthorized'),
  noRoute: row(404, 0, '404: Not Found'),
  wrongMethod: row(405, 0, '405: Method Not Allowed'),
  internal: row(500, 0, '500: Internal Server Error'),
  badJson: row(400, Code.RequestBodyContainsInvalidJSON, 'The request body contains invalid JSON.'),
  tooLarge: row(413, Code.RequestEntityTooLarge, 'Request entity too large'),
  unknownApplication: row(404, Code.UnknownApplication, 'Unknown Application'),
  unknownChannel: row(404, Code.UnknownChannel, 'Unknown Channel'),
  unknownGuild: row(404, Code.UnknownGuild, 'Unknown Guild'),
  unknownMessage: row(404, Code.UnknownMessage, 'Unknown Message'),
  unknownUser: row(404, Code.UnknownUser, 'Unknown User'),
  unknownWebhook: row(404, Code.UnknownWebhook, 'Unknown Webhook'),
  unknownCommand: row(404, Code.UnknownApplicationCommand, 'Unknown application command'),
  unknownPermissions: row(
    404,
    Code.UnknownApplicationCommandPermissions,
    'Unknown application command permissions',
  ),
  /** The 3 seconds are over, or there never was such an interaction. */
  unknownInteraction: row(
    404,
    Code.UnknownInteraction,
    'Unknown interaction',
    LIMITS.firstAnswerMs.docs,
  ),
  /** The status is not documented; 400 is what bots report. */
  alreadyAcknowledged: row(400, Code.InteractionHasAlreadyBeenAcknowledged, ACKNOWLEDGED),
  tooManyCreates: row(400, Code.MaximumDailyApplicationCommandCreatesReached, TOO_MANY_CREATES),
  tooManyCommands: (most: number) =>
    new ApiError(
      400,
      Code.MaximumNumberOfApplicationCommandsReached,
      `Maximum number of application commands reached (${most})`,
    ),
  tooManyFollowUps: row(
    400,
    Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'This interaction has hit the maximum number of follow up messages',
  ),
  /** The 15 minutes are over. */
  invalidWebhookToken: row(
    401,
    Code.InvalidWebhookToken,
    'Invalid Webhook Token',
    LIMITS.tokenMs.docs,
  ),
  missingAccess: row(403, Code.MissingAccess, 'Missing Access'),
  missingPermissions: row(403, Code.MissingPermissions, 'Missing Permissions'),
  notOurMessage: row(403, Code.CannotEditMessageAuthoredByAnotherUser, NOT_OURS),
  notInDm: row(400, Code.CannotExecuteActionOnDMChannel, 'Cannot execute action on a DM channel'),
  tooOld: row(
    400,
    Code.OneOfTheMessagesProvidedWasTooOldForBulkDelete,
    'You can only bulk delete messages that are under 14 days old.',
  ),
  replyWithoutHistory: row(
    403,
    Code.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
  ),
  tooManyReactions: row(
    400,
    Code.MaximumNumberOfReactionsReached,
    `Maximum number of reactions reached (${LIMITS.reactions.max})`,
    LIMITS.reactions.docs,
  ),
  unknownEmoji: row(404, Code.UnknownEmoji, 'Unknown Emoji'),
  emptyMessage: row(400, Code.CannotSendAnEmptyMessage, 'Cannot send an empty message'),
} as const;
