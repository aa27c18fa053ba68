import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { post, send } from '../wire.ts';
import { type Pair, pair } from './pair.ts';

const PERMISSIONS = 'topics/permissions#permissions-bitwise-permission-flags';
const CODES = 'topics/opcodes-and-status-codes#json';
const [view, write, attach, embedLinks] = [1n << 10n, 1n << 11n, 1n << 15n, 1n << 14n];

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

/** A message of the app, or of a person, changed by the app. */
const editing = pair(async (local, own) => {
  await post(local, said);
  await local.as(local.users.member.id).say('mine');
  const wanted = own ? local.applicationId : local.users.member.id;
  const found = local.messages(local.channelId).find(({ message: m }) => m.author.id === wanted);
  const route = `/channels/${local.channelId}/messages/${found?.message.id}`;
  return send(local, 'PATCH', route, { content: 'y' });
});

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
  editing(
    'an app edits its own messages only',
    'resources/message#edit-message',
    true,
    false,
    50005,
  ),
];
