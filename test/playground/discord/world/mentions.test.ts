import type { APIMessage } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { start } from '../bot.ts';
import { asked, call, put } from '../wire.ts';

const moderators = ({ guildId }: LocalDiscord) => `${BigInt(guildId) + 1n}`;

/** Words that would tell everybody, the member and the moderators. */
const words = (local: LocalDiscord) =>
  `@everyone <@${local.users.member.id}> <@&${moderators(local)}>`;

/** Whom such a message told. */
const told = ({ mention_everyone, mentions, mention_roles }: APIMessage) => [
  ...(mention_everyone ? ['everyone'] : []),
  ...mentions.map(({ username }) => username),
  ...(mention_roles.length > 0 ? ['moderators'] : []),
];

async function post(local: LocalDiscord, more: object = {}): Promise<APIMessage> {
  const body = { content: words(local), ...more };
  return call(local, 'POST', `/channels/${local.channelId}/messages`, body);
}

it.each<[unknown, string[]]>([
  [undefined, ['everyone', 'priya.nair', 'moderators']],
  [null, ['everyone', 'priya.nair', 'moderators']],
  [{}, []],
  [{ parse: [] }, []],
  [{ replied_user: true }, []],
  [{ roles: [] }, []],
  [{ users: [] }, []],
  [{ parse: null, users: null }, []],
  [{ parse: ['everyone'] }, ['everyone']],
  [{ parse: ['roles', 'users'] }, ['priya.nair', 'moderators']],
])('by allowed_mentions %j, a message tells %j', async (allowed_mentions, people) => {
  expect(told(await post(await start(), { allowed_mentions }))).toEqual(people);
});

it('tells those of the named people and roles that its words name', async () => {
  const local = await start();
  const roles = [moderators(local)];
  const users = [local.users.member.id, local.users.owner.id];

  expect(told(await post(local, { allowed_mentions: { roles } }))).toEqual(['moderators']);
  expect(told(await post(local, { allowed_mentions: { users } }))).toEqual(['priya.nair']);
});

it('tells neither everyone nor a role without Mention Everyone', async () => {
  const local = await start();
  const { ViewChannel, SendMessages } = PermissionFlagsBits;
  local.allowApp(local.channelId, ViewChannel | SendMessages);
  const said = await local.as(local.users.member.id).say(words(local));

  expect(told(await post(local))).toEqual(['priya.nair']);
  expect(told(said)).toEqual(['priya.nair']);
});

it('tells people only, where it answers an interaction', async () => {
  const local = await start();
  await put(local, [{ name: 'ask', description: 'Ask' }]);
  const member = local.as(local.users.member.id);
  const { answer } = await asked(local, () => member.slash('ask'));
  await answer({ type: 4, data: { content: words(local) } });

  expect(member.messages().flatMap(told)).toEqual(['priya.nair']);
});

it('hears the words of a card too, and anew at every edit', async () => {
  const local = await start();
  const text = { type: 10, content: words(local) };
  const card = { flags: 1 << 15, components: [{ type: 17, components: [text] }] };
  const route = `/channels/${local.channelId}/messages`;
  const posted: APIMessage = await call(local, 'POST', route, card);
  const components = [{ ...text, content: `<@${local.users.owner.id}>` }];
  const edited: APIMessage = await call(local, 'PATCH', `${route}/${posted.id}`, { components });

  expect(told(posted)).toEqual(['everyone', 'priya.nair', 'moderators']);
  expect(told(edited)).toEqual(['mira.okafor']);
});
