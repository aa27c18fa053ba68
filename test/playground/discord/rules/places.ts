import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { post, send } from '../wire.ts';
import { type Pair, pair } from './pair.ts';

const PERMISSIONS = 'topics/permissions#permissions-bitwise-permission-flags';
const CODES = 'topics/opcodes-and-status-codes#json';
const [view, write, attach, embedLinks] = [1n << 10n, 1n << 11n, 1n << 15n, 1n << 14n];
const [aloud, history, react] = [1n << 12n, 1n << 16n, 1n << 6n];

/** A message where the app may do only this. */
const allowed = (permissions: bigint, body: unknown) => (local: LocalDiscord) => {
  local.allowApp(local.channelId, permissions);
  return post(local, body);
};

function withFile(): FormData {
  const form = new FormData();
  form.set('files[0]', new Blob(['x']), 'list.ris');
  return form;
}

const right = (
  rule: string,
  with_: bigint,
  without: bigint,
  body: unknown,
  refusal: number,
): Pair => ({
  rule,
  docs: PERMISSIONS,
  keeps: allowed(with_, body),
  breaks: allowed(without, body),
  refusal,
});

const said = { content: 'x' };
const into = pair((local, channel) =>
  send(local, 'POST', `/channels/${channel || local.channelId}/messages`, said),
);

interface Edit {
  readonly own: boolean;
  readonly body: object;
  readonly may?: bigint;
}

/** A message of the app, or of a person, changed by the app like this where it may do that. */
const editing = pair<Edit>(async (local, { own, body, may }) => {
  await post(local, said);
  await local.as(local.users.member.id).say('mine');
  const wanted = own ? local.applicationId : local.users.member.id;
  const found = local.messages(local.channelId).find(({ message: m }) => m.author.id === wanted);
  if (may !== undefined) local.allowApp(local.channelId, may);
  return send(local, 'PATCH', `/channels/${local.channelId}/messages/${found?.message.id}`, body);
});

/** Ten files, changed like this by a form with ten more. */
const adding = pair(async (local, payload) => {
  await post(local, tenFiles({}));
  const [first] = local.messages(local.channelId);
  const route = `/channels/${local.channelId}/messages/${first?.message.id}`;
  return send(local, 'PATCH', route, tenFiles(payload));
});

function tenFiles(payload: unknown): FormData {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(payload));
  for (let n = 0; n < 10; n += 1) form.set(`files[${n}]`, new Blob(['x']), `list${n}.ris`);
  return form;
}

/** A reaction of the app to its message, where it may do this. */
const reacting = pair<{ readonly emoji?: string; readonly may?: bigint }>(
  async (local, { emoji = '📚', may = view | history | react }) => {
    await post(local, said);
    const [first] = local.messages(local.channelId);
    local.allowApp(local.channelId, may);
    const route = `/channels/${local.channelId}/messages/${first?.message.id}/reactions`;
    return send(local, 'PUT', `${route}/${encodeURIComponent(emoji)}/@me`);
  },
);

const listing = pair((local, query) =>
  send(local, 'GET', `/channels/${local.channelId}/messages?${query}`),
);
const LISTING = 'resources/message#get-channel-messages-query-string-params';
const EDITING = 'resources/message#edit-message';
const reply = { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } };

/** What an app may do where. */
export const placeRules: readonly Pair[] = [
  right('an app sees a channel before it writes there', view | write, write, said, 50001),
  right('writing needs Send Messages', view | write, view, said, 50013),
  right('files need Attach Files', view | write | attach, view | write, withFile(), 50013),
  right(
    'embeds need Embed Links',
    view | write | embedLinks,
    view | write,
    { embeds: [{ title: 't' }] },
    50013,
  ),
  into('a channel is there', CODES, '', '1196242344345600999', 10003),
  right('a reply needs Read Message History', view | write | history, view | write, reply, 160002),
  right(
    'speech needs Send TTS Messages',
    view | write | aloud,
    view | write,
    { ...said, tts: true },
    50013,
  ),
  editing(
    'an app edits its own messages only',
    EDITING,
    { own: true, body: { content: 'y' } },
    { own: false, body: { content: 'y' } },
    50005,
  ),
  editing(
    'but the flags of another with Manage Messages',
    EDITING,
    { own: false, body: { flags: 4 } },
    { own: false, body: { flags: 4, content: 'y' } },
    50005,
  ),
  editing(
    'which it must have',
    EDITING,
    { own: false, body: { flags: 4 }, may: view | (1n << 13n) },
    { own: false, body: { flags: 4 }, may: view },
    50013,
  ),
  editing(
    'flags that an edit cannot set are ignored',
    EDITING,
    { own: true, body: { content: 'y', flags: 64 | 4096 } },
    { own: true, body: { content: 'y', flags: 2 ** 40 } },
    'flags',
  ),
  adding('files that stay count too', EDITING, { attachments: [] }, {}, 'attachments'),
  reacting(
    'a reaction is an emoji',
    'resources/message#create-reaction',
    {},
    { emoji: 'x' },
    10014,
  ),
  reacting(
    'bad escapes are none',
    'resources/message#create-reaction',
    {},
    { emoji: '%E0%A4' },
    10014,
  ),
  reacting(
    'a reaction needs Read Message History',
    'resources/message#create-reaction',
    {},
    { may: view | react },
    50013,
  ),
  listing('a message is named by its id', LISTING, 'before=1', 'before=abc', 'before'),
  listing('the number of messages is whole', LISTING, 'limit=2', 'limit=2.5', 'limit'),
  listing('one side is asked for', LISTING, 'after=1', 'before=2&after=1', 'after'),
];
