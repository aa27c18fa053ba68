import type { APIGuildMember, RESTAPIPartialCurrentUserGuild } from 'discord-api-types/v10';
import { refuse } from '../../api-error.ts';
import { LIMITS, type Limit } from '../../limits.ts';
import type { Parts } from '../../parts.ts';
import { validate } from '../../validate/validate.ts';
import { memberPayload, peopleNamed } from '../../world/members.ts';
import { APP_PERMISSIONS } from '../../world/people.ts';
import type { LocalGuild, World } from '../../world/state.ts';
import { json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';

type Query = Readonly<Record<string, string>>;

/** The guilds of the app, and who is in them. */
export function memberRoutes(parts: Parts): ApiRoutes {
  const { world } = parts;
  return [
    route('GET /users/@me/guilds', ({ query }) => json(ownGuilds(world, query))),
    route('GET /guilds/:guild/members', ({ params, query }) =>
      json(members(parts, params.guild, query)),
    ),
    route('GET /guilds/:guild/members/search', ({ params, query }) => {
      const guild = allowedGuild(world, params.guild);
      const limit = readLimit(query, LIMITS.listedMembers, 1);
      const found = peopleNamed(world, query['query'] ?? '').slice(0, limit);
      return json(found.map(({ id }) => memberPayload(world, guild, id)));
    }),
  ];
}

/** The guild, if the app is in it. Throws 10004 or 50001. */
export function allowedGuild(world: World, id: string): LocalGuild {
  const guild = world.guild(id);
  if (!guild.installed) throw refuse.missingAccess();
  return guild;
}

/** "This endpoint is restricted according to whether the GUILD_MEMBERS Privileged Intent is enabled." */
function members({ world, mayListMembers }: Parts, id: string, query: Query): APIGuildMember[] {
  const guild = allowedGuild(world, id);
  if (!mayListMembers) throw refuse.missingAccess();
  const limit = readLimit(query, LIMITS.listedMembers, 1);
  return part(world.people, query, limit).map((user) => memberPayload(world, guild, user.id));
}

function ownGuilds(world: World, query: Query): RESTAPIPartialCurrentUserGuild[] {
  const { max } = LIMITS.listedGuilds;
  const guilds = [...world.guilds.values()].filter(({ installed }) => installed);
  return part(guilds, query, readLimit(query, LIMITS.listedGuilds, max)).map(({ id, name }) => ({
    id,
    name,
    icon: null,
    banner: null,
    owner: false,
    permissions: APP_PERMISSIONS.toString(),
    features: [],
  }));
}

function readLimit(query: Query, limit: Limit, usual: number): number {
  validate(query, (field) => field.at('limit').integer(limit));
  return Number(query['limit'] ?? usual);
}

/** Those behind `after` and before `before`, by their ids, as many as are asked for. */
function part<T extends { readonly id: string }>(
  all: readonly T[],
  { after = '', before = '' }: Query,
  limit: number,
): readonly T[] {
  return all
    .filter(({ id }) => isBefore(after, id) && (before === '' || isBefore(id, before)))
    .sort((a, b) => (isBefore(a.id, b.id) ? -1 : 1))
    .slice(0, limit);
}

/** Whether one id is the smaller number; an empty one is smaller than all. */
function isBefore(a: string, b: string): boolean {
  return a.length === b.length ? a < b : a.length < b.length;
}
